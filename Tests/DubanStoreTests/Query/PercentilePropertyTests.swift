import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

/// Percentiles, medians and counts of different values, by groups, for departments and on past days, against a plain
/// computation over the records that the same snapshot hands out.
struct PercentilePropertyTests {
    private static let states = ["assigned", "claimed", "in_progress", "submitted"]
    private static let offices = ["finance", "housing", "office-0", "office-1", "office-2"]

    @Test(arguments: RandomNumbers.seeds) func areThoseOfTheRecordsThatAreSeen(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let fixture = try filled(&random)
        for day in ["2023-03-01", "2023-03-08", "2023-03-15", "2023-03-27", "9999-12-31"] {
            for knownAt in [nil, "2023-03-12"] as [String?] {
                try fixture.read(day, knownAt: knownAt) { snapshot in
                    for office in [nil, "housing", "office-1"] as [String?] {
                        let seen =
                            try office.map { try snapshot.scoped(to: Scope(department: $0, read: .everything)) }
                            ?? snapshot
                        for query in Self.queries {
                            let hundredths = Int.random(in: 0...100, using: &random)
                            try compare(query, seen, hundredths: hundredths, "seed \(seed), \(day), \(office ?? "all")")
                        }
                    }
                }
            }
        }
    }

    /// Tasks, projects and organizations below one another, with changes on the days of a month.
    private func filled(_ random: inout RandomNumbers) throws -> StoreFixture {
        let fixture = try StoreFixture()
        try fixture.write("2023-01-02") { transaction in
            for (code, parent) in [("office-0", "housing"), ("office-1", "office-0"), ("office-2", "finance")] {
                try transaction.put(
                    Record(
                        .organization,
                        [.code: .text(code), .name: .text(code), .kind: "office", "parent": .text(parent)]
                    )
                )
            }
        }
        for day in 1...28 {
            let written = "2023-03-\(day < 10 ? "0" : "")\(day)"
            try fixture.write(written) { transaction in
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    try transaction.put(task(&random, fixture), effective: try moment(written))
                    try transaction.put(project(&random), effective: try moment(written))
                }
            }
        }
        return fixture
    }

    private func task(_ random: inout RandomNumbers, _ fixture: StoreFixture) throws -> Record {
        let isKnown = Int.random(in: 0..<4, using: &random) > 0
        let day = Int.random(in: 1...9, using: &random)
        return try fixture.task(
            "T-\(Int.random(in: 0..<40, using: &random))",
            [
                .status: .text(Self.states.randomElement(using: &random) ?? ""),
                .lead: Self.offices.randomElement(using: &random).map { isKnown ? .text($0) : .null } ?? .null,
                .due: isKnown
                    ? .moment(try moment("2023-04-0\(day)\(Bool.random(using: &random) ? "" : "T08:00")")) : .null,
                "progress": isKnown ? .number(Double(Int.random(in: -40...40, using: &random)) / 8) : .null,
                "public": .boolean(Int.random(in: 0..<5, using: &random) == 0),
            ]
        )
    }

    private func project(_ random: inout RandomNumbers) -> Record {
        // Amounts near to one another, and such as a floating-point number cannot hold.
        let base = Bool.random(using: &random) ? 0 : Int64(1) << 56
        let fen = base + Int64.random(in: -9...9, using: &random)
        return Record(
            .project,
            [
                .code: .text("P-\(Int.random(in: 0..<30, using: &random))"), .name: "项目",
                "department": .text(Self.offices.randomElement(using: &random) ?? ""),
                "total_investment": Int.random(in: 0..<4, using: &random) > 0 ? .money(Money(fen: fen)) : .null,
                "batch_phase": Bool.random(using: &random) ? .integer(Int64.random(in: 1...7, using: &random)) : .null,
                "public": .boolean(Int.random(in: 0..<5, using: &random) == 0),
            ]
        )
    }

    private struct Asked {
        let query: Query
        let groups: [FieldName]
        let numbers: [FieldName]
        let others: [FieldName]
    }

    private static let queries = [
        Asked(query: Query(.task), groups: [], numbers: ["progress"], others: [.lead, .due, .status, "lead_name"]),
        Asked(query: Query(.task), groups: [.status], numbers: [], others: [.due, .status]),
        Asked(query: Query(.task), groups: ["lead_name", .status], numbers: ["progress"], others: [.due, "public"]),
        Asked(
            query: Query(.task, where: [Condition("progress", .less(.number(2)))]),
            groups: [.lead],
            numbers: ["progress"],
            others: [.code]
        ),
        Asked(
            query: Query(.task, order: [Query.Order("progress", isDescending: true)], limit: 9),
            groups: [.lead],
            numbers: ["progress"],
            others: [.status]
        ),
        Asked(
            query: Query(.task, where: [Condition(.status, .isKnown(true))], limit: 11),
            groups: [],
            numbers: ["progress"],
            others: ["lead_name"]
        ),
        Asked(
            query: Query(.project),
            groups: ["department"],
            numbers: ["total_investment", "batch_phase"],
            others: [.name]
        ),
        Asked(
            query: Query(.project),
            groups: [],
            numbers: ["total_investment", "batch_phase"],
            others: ["department"]
        ),
    ]

    private func compare(_ asked: Asked, _ snapshot: Snapshot, hundredths: Int, _ comment: String) throws {
        let fields = asked.numbers + asked.others
        let shares = [hundredths, 0, 25, 50, 100]
        let aggregates =
            fields.map { Query.Aggregate.countDistinct($0) }
            + asked.numbers.flatMap { name in shares.map { .percentile(name, share: Double($0) / 100) } }
        let rows = try snapshot.aggregate(aggregates, of: asked.query, groupedBy: asked.groups)
        var members = Dictionary(grouping: try snapshot.records(asked.query)) { record in
            asked.groups.map { record[$0] }
        }
        if asked.groups.isEmpty, members.isEmpty { members[[]] = [] }
        #expect(Set(rows.map(\.group)) == Set(members.keys) && rows.count == members.count, "\(comment)")
        for row in rows {
            let records = members[row.group] ?? []
            for (name, value) in zip(fields, row.values) {
                let count = PlainAggregates.distinctCount(of: records.map { $0[name] })
                #expect(value == .integer(Int64(count)), "\(comment): \(name), \(row.group)")
            }
            var rest = row.values.dropFirst(fields.count)
            for name in asked.numbers {
                let values = records.map { $0[name] }
                for share in shares {
                    let found = rest.removeFirst()
                    let isRight = PlainAggregates.isPercentile(found, of: values, hundredths: share)
                    #expect(isRight, "\(comment): \(name) at \(share), \(row.group): \(found) of \(values)")
                }
            }
        }
    }
}
