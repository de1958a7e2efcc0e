extension LocalizedPage {
    /// That a list shows some records of many.
    func shortened(_ count: Int, of total: Int) -> String {
        text("\(count) of \(total); --limit shows more.", "共 \(total) 条，显示 \(count) 条；--limit 可显示更多。")
    }
}
