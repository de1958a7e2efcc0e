import DubanModel
import struct DubanModel.Record

extension StoreError {
    static func beforeLastChange(of record: Record, at moment: Moment, last: Moment) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "on '\(moment)' is not allowed: \(record.model.name) \(record.code) last changed at \(last); expected that or later",
                zh: "时间“\(moment)”不符合要求：\(record.model.label(.simplifiedChinese)) \(record.code) 最近于 \(last) 变更，不得更早"
            )
        )
    }

    static func inTheFuture(_ moment: Moment, now: Moment) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "on '\(moment)' is not allowed: expected a time that has come, it is \(now)",
                zh: "时间“\(moment)”不符合要求：不得晚于现在（\(now)）"
            )
        )
    }

    static func longLedgerValues(_ record: Record) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "the ledger fields of \(record.code) are too long together: expected at most \(FieldType.longestText) bytes",
                zh: "\(record.code) 的台账字段合计过长：最多 \(FieldType.longestText) 字节"
            )
        )
    }

    static func codeTaken(_ model: Model, _ code: String) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "code '\(code)' is not allowed: there is a \(model.name) of that code; expected one of its own",
                zh: "编码“\(code)”已有\(model.label(.simplifiedChinese))使用"
            )
        )
    }

    /// A new workspace has no organizations, and settings that name one which supervises.
    static func missingSupervisor(_ code: String) -> StoreError {
        let shown = code.shortened
        return StoreError(
            .invalid,
            LocalizedText(
                "the supervising organization '\(shown)' is not known yet: add it with 'duban organization add \(shown) "
                    + "NAME --kind office', or name another one in sees_all under [access] in duban.toml",
                zh: "督办单位“\(shown)”尚未登记：请运行 duban organization add \(shown) 名称 --kind office，"
                    + "或在 duban.toml 的 [access] 下用 sees_all 指定其他单位"
            )
        )
    }
}
