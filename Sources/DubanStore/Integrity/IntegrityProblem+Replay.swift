import DubanModel

extension IntegrityProblem {
    /// An event of a record that there is not.
    static func orphan(_ event: HistoryEvent) -> IntegrityProblem {
        IntegrityProblem(
            .replay,
            code: event.subject,
            LocalizedText(
                "event \(event.id) is of \(event.model) \(event.subject), which is not there",
                zh: "事件 \(event.id) 所属的 \(event.model) \(event.subject) 不存在"
            )
        )
    }

    /// A record of whose creation more than one batch tells.
    static func createdAgain(_ model: Model, _ code: String, batch: Int64) -> IntegrityProblem {
        IntegrityProblem(
            .replay,
            code: code,
            LocalizedText(
                "batch \(batch) tells of \(model.name) \(code) again",
                zh: "批次 \(batch) 重复记录了\(model.label(.simplifiedChinese)) \(code)"
            )
        )
    }

    /// A record that no event tells of.
    static func withoutEvents(_ model: Model, _ code: String) -> IntegrityProblem {
        IntegrityProblem(
            .replay,
            code: code,
            LocalizedText(
                "\(model.name) \(code) has no events",
                zh: "\(model.label(.simplifiedChinese)) \(code) 没有事件"
            )
        )
    }

    /// A record that is not what its events say.
    static func differs(
        _ model: Model,
        _ code: String,
        _ field: FieldName,
        stored: String,
        events: String
    ) -> IntegrityProblem {
        IntegrityProblem(
            .replay,
            code: code,
            LocalizedText(
                "\(model.name) \(code): \(field) is '\(stored)', its events say '\(events)'",
                zh: "\(model.label(.simplifiedChinese)) \(code)：\(field) 为“\(stored)”，事件记录为“\(events)”"
            )
        )
    }

    /// A record whose former states are not what its events say.
    static func historyDiffers(_ model: Model, _ code: String, stored: Int, events: Int) -> IntegrityProblem {
        IntegrityProblem(
            .replay,
            code: code,
            LocalizedText(
                "\(model.name) \(code): its \(stored) former states are not the \(events) that its events say",
                zh: "\(model.label(.simplifiedChinese)) \(code)：历史状态（\(stored) 个）与事件记录（\(events) 个）不符"
            )
        )
    }

    /// A change that as-of queries would miss.
    static func beyondHorizon(_ model: Model, _ code: String) -> IntegrityProblem {
        IntegrityProblem(
            .replay,
            code: code,
            LocalizedText(
                "\(model.name) \(code) changed after what is kept as the last change of its kind",
                zh: "\(model.label(.simplifiedChinese)) \(code) 的变更晚于所记的最近变更"
            )
        )
    }
}
