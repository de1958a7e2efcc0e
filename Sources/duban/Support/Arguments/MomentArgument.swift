import DubanModel

/// Dates and moments as the command line takes them.
enum MomentArgument {
    /// The moment that an option gives; a clear error where it is none.
    static func moment(_ written: String, option: String) throws -> Moment {
        guard let moment = Moment(written) else {
            throw CommandFailure.notAllowed(option, written, expected: FieldType.moment.expectation)
        }
        return moment
    }

    /// The day that an option gives.
    static func day(_ written: String, option: String) throws -> CivilDate {
        guard let date = CivilDate(written) else {
            throw CommandFailure.notAllowed(
                option,
                written,
                expected: LocalizedText("a date that exists, such as 2023-03-27", zh: "存在的日期，如 2023-03-27")
            )
        }
        return date
    }
}
