import DubanModel

/// A share of work as the command line takes it: `60` or `60%`.
enum PercentArgument {
    static func percent(_ written: String, option: String = "--percent") throws -> Double {
        guard case .number(let value)? = FieldType.percent.parse(written), (0...100).contains(value) else {
            let expected = LocalizedText("a number from 0 to 100", zh: "0 至 100 的数")
            throw CommandFailure.notAllowed(option, written, expected: expected)
        }
        return value
    }
}
