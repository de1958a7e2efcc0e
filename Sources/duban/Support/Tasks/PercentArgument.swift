import DubanModel

/// A share of work as the command line takes it: `60` or `60%`.
enum PercentArgument {
    static func percent(_ written: String, option: String = "--percent") throws -> Double {
        guard case .number(let value)? = FieldType.percent.parse(written), (0...100).contains(value) else {
            let shown = written.count > 60 ? written.prefix(60) + "…" : written[...]
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(option) '\(shown)' is not allowed: expected a number from 0 to 100",
                    zh: "\(option)“\(shown)”不符合要求：应为 0 至 100 的数"
                )
            )
        }
        return value
    }
}
