import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

/// A store with a city's organizations, and one record of each kind that the finance bureau sees for each reason, and
/// some that it does not see.
final class ScopeFixture {
    let base: StoreFixture

    init() throws {
        base = try StoreFixture()
        try base.write("2023-01-02") { transaction in
            for (code, parent) in [("city", nil), ("treasury", "finance"), ("vault", "treasury"), ("roads", nil)] {
                var office = Record(
                    .organization,
                    [.code: .text(code), .name: .text(code), .kind: code == "city" ? "city" : "office"]
                )
                if let parent { office["parent"] = .text(parent) }
                try transaction.put(office)
            }
        }
        try tasks()
        try projects()
        try indicators()
    }

    private func tasks() throws {
        try base.write("2023-03-10") { transaction in
            for (code, lead, isPublic) in [
                ("led", "finance", false), ("led-below", "vault", false), ("carried", "housing", false),
                ("carried-below", "housing", false), ("joined-late", "housing", false), ("public", "housing", true),
                ("foreign", "housing", false),
            ] {
                try transaction.put(
                    base.task(code, [.lead: .text(lead), "public": .boolean(isPublic)])
                )
            }
            for (task, organization, assigned) in [
                ("carried", "finance", "2023-03-01"), ("carried-below", "treasury", "2023-03-01"),
                ("joined-late", "finance", "2023-03-08"), ("foreign", "housing", "2023-03-01"),
                ("foreign", "city", "2023-03-01"), ("public", "roads", "2023-03-01"),
            ] {
                try transaction.put(try Self.unit(task, organization, assigned: assigned))
            }
            for task in ["carried", "foreign", "public"] {
                try transaction.put(
                    Record(
                        .feedback,
                        [
                            .code: .text("\(task)/housing/2023-03-02"), .task: .text(task), .organization: "housing",
                            "reported": .moment(try moment("2023-03-02")), "progress": .number(50),
                        ]
                    )
                )
            }
        }
    }

    private func projects() throws {
        try base.write("2023-03-10") { transaction in
            for (code, department, isPublic) in [
                ("own", "finance", false), ("below", "vault", false), ("public", "housing", true),
                ("foreign", "housing", false),
            ] {
                try transaction.put(
                    Record(
                        .project,
                        [
                            .code: .text(code), .name: .text(code), "department": .text(department),
                            "public": .boolean(isPublic), "total_investment": .money(Money(fen: 100)),
                        ]
                    )
                )
                try transaction.put(
                    Record(
                        .milestone,
                        [
                            .code: .text("\(code)/start"), .project: .text(code), .name: "start",
                            "planned": .moment(try moment("2023-03-02")),
                        ]
                    )
                )
                try transaction.put(
                    Record(
                        .investment,
                        [
                            .code: .text("\(code)/2023-01"), .project: .text(code), .period: "2023-01",
                            "done": .money(Money(fen: 7)),
                        ]
                    )
                )
            }
        }
    }

    private func indicators() throws {
        try base.write("2023-03-10") { transaction in
            for (code, department, isPublic) in [
                ("own", "finance", false), ("public", "housing", true), ("foreign", "housing", false),
            ] {
                try transaction.put(
                    Record(
                        .indicator,
                        [
                            .code: .text(code), .name: .text(code), "direction": "up", "frequency": "month",
                            "accumulation": "period", "department": .text(department), "public": .boolean(isPublic),
                        ]
                    )
                )
                try transaction.put(
                    Record(
                        .observation,
                        [
                            .code: .text("\(code)/city/2023-01"), .indicator: .text(code), "scope": "city",
                            .period: "2023-01", "value": .number(1),
                        ]
                    )
                )
            }
        }
    }

    static func unit(_ task: String, _ organization: String, assigned: String) throws -> Record {
        Record(
            .unit,
            [
                .code: .text("\(task)/\(organization)"), .task: .text(task), .organization: .text(organization),
                .role: "support", .status: "assigned", .assigned: .moment(try moment(assigned)),
            ]
        )
    }

    /// Reads as a department does.
    func read<Result>(
        as department: String? = "finance",
        _ read: [String] = ["*"],
        on day: String = "9999-12-31",
        knownAt: String? = nil,
        _ body: (Snapshot) throws -> Result
    ) throws -> Result {
        let scope = Scope(department: department, read: try PermissionSet(names: read))
        return try base.read(day, knownAt: knownAt) { try body(try $0.scoped(to: scope)) }
    }

    /// The codes of a model's records that a department sees, in alphabetical order.
    func codes(
        _ model: Model,
        as department: String? = "finance",
        on day: String = "9999-12-31",
        knownAt: String? = nil
    )
        throws -> [String]
    {
        try read(as: department, on: day, knownAt: knownAt) { try $0.records(Query(model)).map(\.code).sorted() }
    }
}
