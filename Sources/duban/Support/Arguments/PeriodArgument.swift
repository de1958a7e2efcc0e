import DubanModel

/// Periods as the command line takes them.
enum PeriodArgument {
    static func period(_ written: String, option: String) throws -> Period {
        guard let period = Period(written) else {
            let shown = written.count > 60 ? written.prefix(60) + "…" : written[...]
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(option) '\(shown)' is not allowed: expected \(FieldType.period.expectation.english)",
                    zh: "\(option)“\(shown)”不符合要求：应为\(FieldType.period.expectation(.simplifiedChinese))"
                )
            )
        }
        return period
    }
}
