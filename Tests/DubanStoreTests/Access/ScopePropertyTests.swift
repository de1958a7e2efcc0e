import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

/// Random organizations, tasks and units, and who sees what by a computation of the test's own over the records that the
/// whole snapshot holds.
struct ScopePropertyTests {
    @Test(arguments: RandomNumbers.seeds) func everyDepartmentSeesWhatTheRuleSays(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let fixture = try StoreFixture()
        let offices = (0..<12).map { "office-\($0)" }
        try fixture.write("2023-01-02") { transaction in
            for (number, code) in offices.enumerated() {
                var office = Record(.organization, [.code: .text(code), .name: .text(code), .kind: "office"])
                // Only to those before it, so that a tree comes about.
                if number > 0, Int.random(in: 0..<4, using: &random) > 0 {
                    office["parent"] = .text(offices[Int.random(in: 0..<number, using: &random)])
                }
                try transaction.put(office)
            }
        }
        for round in 0..<40 {
            let day = "2023-03-\(String(10 + round / 4))"
            try fixture.write(day) { transaction in
                let code = "T-\(Int.random(in: 0..<15, using: &random))"
                let task = try fixture.task(
                    code,
                    [
                        .lead: .text(offices.randomElement(using: &random) ?? ""),
                        "public": .boolean(Int.random(in: 0..<6, using: &random) == 0),
                    ]
                )
                try transaction.put(task, effective: try moment(day))
                let office = offices.randomElement(using: &random) ?? ""
                try transaction.put(try ScopeFixture.unit(code, office, assigned: day))
            }
        }
        for day in ["2023-03-09", "2023-03-12", "2023-03-16", "2023-03-31"] {
            for knownAt in [nil, "2023-03-14"] as [String?] {
                try fixture.read(day, knownAt: knownAt) { snapshot in
                    for office in offices { try compare(office, snapshot, "seed \(seed), \(day), \(office)") }
                }
            }
        }
    }

    private func compare(_ office: String, _ snapshot: Snapshot, _ comment: Comment) throws {
        let parents = try snapshot.records(Query(.organization)).map { ($0.code, $0["parent"].text) }
        func isBelow(_ code: String?) -> Bool {
            guard let code else { return false }
            return code == office || isBelow(parents.first { $0.0 == code }?.1)
        }
        let units = try snapshot.records(Query(.unit))
        let tasks = try snapshot.records(Query(.task)).filter { task in
            task["public"] == .boolean(true) || isBelow(task[.lead].text)
                || units.contains { $0[.task].text == task.code && isBelow($0[.organization].text) }
        }
        let codes = Set(tasks.map(\.code))
        let scoped = try snapshot.scoped(to: Scope(department: office, read: .everything))
        #expect(try scoped.records(Query(.task)) == tasks, comment)
        #expect(try scoped.count(Query(.task)) == tasks.count, comment)
        let visible = units.filter { codes.contains($0[.task].text ?? "") }
        #expect(try scoped.records(Query(.unit)) == visible, comment)
        for unit in units {
            let isVisible = codes.contains(unit[.task].text ?? "")
            #expect(try (scoped.record(.unit, code: unit.code) != nil) == isVisible, comment)
            #expect(try (scoped.record(.task, code: unit[.task].text ?? "") != nil) == isVisible, comment)
        }
    }
}
