import DubanModel

extension CommandFailure {
    /// There is no such record as of a day.
    static func noRecord(_ model: Model, _ code: String, _ date: CivilDate) -> CommandFailure {
        let shown = code.count > 60 ? code.prefix(60) + "…" : code[...]
        return CommandFailure(
            .usage,
            LocalizedText(
                "there is no \(model.name) '\(shown)' as of \(date)",
                zh: "截至 \(date) 没有编码为“\(shown)”的\(model.label(.simplifiedChinese))"
            )
        )
    }
}
