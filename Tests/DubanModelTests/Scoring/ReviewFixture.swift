import DubanModel
import Testing
import TestSupport

/// A small city and what happened in it, from which tests make a review of March 2023.
struct ReviewFixture {
    var records = ReviewRecords()
    var rules = ScoringRules()
    var day = "2023-03-31"

    init(_ organizations: [(code: String, kind: String)] = [("finance", "department"), ("housing", "department")]) {
        // Most tests are about something else than feedback.
        rules.feedbackEvery = .none
        records.organizations = organizations.map { code, kind in
            Record(
                .organization,
                [.code: .text(code), .name: .text("\(code)局"), "name_en": .text(code.uppercased()), .kind: .text(kind)]
            )
        }
    }

    /// Adds a task with its units: the first leads.
    mutating func task(
        _ code: String,
        _ organizations: [String] = ["finance"],
        assigned: String = "2023-03-01",
        due: String? = nil,
        closed: String? = nil,
        status: String? = nil,
        unit: [FieldName: FieldValue] = [:]
    ) throws {
        records.tasks.append(
            Record(
                .task,
                [
                    .code: .text(code), .title: .text("任务\(code)"), "title_en": .text("Task \(code)"),
                    .status: .text(status ?? (closed == nil ? "in_progress" : "closed")),
                    .lead: organizations.first.map { .text($0) } ?? .null, .assigned: try Self.moment(assigned),
                    .due: try Self.moment(due), .closed: try Self.moment(closed),
                ]
            )
        )
        for (place, organization) in organizations.enumerated() {
            var record = Record(
                .unit,
                [
                    .code: .text("\(code)/\(organization)"), .task: .text(code), .organization: .text(organization),
                    .role: place == 0 ? "lead" : "support", .status: closed == nil ? "in_progress" : "passed",
                    .assigned: try Self.moment(assigned),
                ]
            )
            for (name, value) in unit { record[name] = value }
            records.units.append(record)
        }
    }

    mutating func mark(_ organization: String, _ kind: String, _ given: String, role: String? = nil) throws {
        records.marks.append(
            Record(
                .mark,
                [
                    .code: .text("\(organization)/\(kind)/\(given)"), .organization: .text(organization),
                    .kind: .text(kind), "given": try Self.moment(given), "reason": "事由",
                    .role: role.map { .text($0) } ?? .null,
                ]
            )
        )
    }

    mutating func feedback(_ task: String, _ organization: String, _ reported: String, for period: String? = nil) throws
    {
        records.feedbacks.append(
            Record(
                .feedback,
                [
                    .code: .text("\(task)/\(organization)/\(reported)"), .task: .text(task),
                    .organization: .text(organization), "reported": try Self.moment(reported),
                    .period: period.map { .text($0) } ?? .null,
                ]
            )
        )
    }

    mutating func returned(_ task: String, _ organization: String, _ reviewed: String) throws {
        records.reviews.append(
            Record(
                .review,
                [
                    .code: .text("\(task)/\(organization)/1"), .task: .text(task),
                    .organization: .text(organization), "reviewed": try Self.moment(reviewed), "outcome": "returned",
                    "reason": "材料不全",
                ]
            )
        )
    }

    func review(of month: String = "2023-03", before: MonthlyReview? = nil) throws -> MonthlyReview {
        MonthlyReview(
            of: try #require(Period(month)),
            on: try #require(CivilDate(day)),
            records: records,
            rules: rules,
            calendar: WorkCalendar.weekendsOnly,
            before: before
        )
    }

    /// Where an organization stands.
    func standing(_ organization: String, in month: String = "2023-03") throws -> Standing {
        try #require(
            try review(of: month).groups.flatMap(\.standings).first { $0.organization == organization }
        )
    }

    /// The lines of an organization beside the base: `done +2 A`.
    func lines(_ organization: String = "finance", in month: String = "2023-03") throws -> [String] {
        try standing(organization, in: month).lines.dropFirst().map { line in
            [line.rule.rawValue, line.points.signed, line.task].compactMap(\.self).joined(separator: " ")
        }
    }

    static func moment(_ written: String?) throws -> FieldValue {
        guard let written else { return .null }
        return .moment(try #require(Moment(written)))
    }
}
