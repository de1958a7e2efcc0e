import DubanModel

/// Periods as the command line takes them.
enum PeriodArgument {
    static func period(_ written: String, option: String) throws -> Period {
        guard let period = Period(written) else {
            throw CommandFailure.notAllowed(option, written, expected: FieldType.period.expectation)
        }
        return period
    }
}
