import DubanModel

/// Dates and moments as the command line takes them.
enum MomentArgument {
    /// The moment that an option gives; a clear error where it is none.
    static func moment(_ written: String, option: String) throws -> Moment {
        guard let moment = Moment(written) else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(option) '\(shown(written))' is not allowed: expected \(FieldType.moment.expectation.english)",
                    zh: "\(option)“\(shown(written))”不符合要求：应为\(FieldType.moment.expectation(.simplifiedChinese))"
                )
            )
        }
        return moment
    }

    /// The day that an option gives.
    static func day(_ written: String, option: String) throws -> CivilDate {
        guard let date = CivilDate(written) else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(option) '\(shown(written))' is not allowed: expected a date that exists, such as 2023-03-27",
                    zh: "\(option)“\(shown(written))”不符合要求：应为存在的日期，如 2023-03-27"
                )
            )
        }
        return date
    }

    private static func shown(_ written: String) -> String {
        written.count > 60 ? written.prefix(60) + "…" : written
    }
}
