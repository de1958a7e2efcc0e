import DubanModel

extension StoreError {
    static func notCovering(_ task: String, _ requirement: String, known: [String]) -> StoreError {
        let english = known.isEmpty ? "none does" : "these do: \(known.joined(separator: ", "))"
        let chinese = known.isEmpty ? "尚无任务" : "现有：\(known.joined(separator: "、"))"
        return StoreError(
            .invalid,
            LocalizedText(
                "task '\(task.shortened)' is not allowed: expected one that carries out \(requirement) (\(english))",
                zh: "任务“\(task.shortened)”不符合要求：应为落实 \(requirement) 的任务（\(chinese)）"
            )
        )
    }

    /// The last number of its kind is the largest that there is.
    static func noNextNumber(of model: Model) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "the number of the last \(model.name) is the largest there is",
                zh: "最后一个\(model.label(.simplifiedChinese))的序号已是可表示的最大数"
            )
        )
    }
}
