import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

/// Random values of every type: they come back equal, and the store's filters, orders and sums are those that Swift has.
struct LedgerPropertyTests {
    private static let count = 60

    private struct Sample {
        let ledger: LedgerFixture
        let tasks: [Record]
        var random: RandomLedgerValues

        init(seed: UInt64) throws {
            ledger = try LedgerFixture()
            random = RandomLedgerValues(seed: seed)
            var tasks: [Record] = []
            for number in 0..<LedgerPropertyTests.count {
                var task = try ledger.petition("P-\(number)")
                for field in ledger.catalog.task.memberFields where Int.random(in: 0..<5, using: &random.numbers) > 0 {
                    task[field.name] = random.value(of: field.type)
                }
                tasks.append(task)
            }
            self.tasks = tasks
            let written = tasks
            try ledger.store().write(actor: "test", recorded: try moment("2023-04-01")) { transaction in
                for task in written { try transaction.put(task) }
            }
        }
    }

    @Test(arguments: RandomNumbers.seeds) func valuesComeBackEqual(_ seed: UInt64) throws {
        let sample = try Sample(seed: seed)
        let read = try sample.ledger.read { try $0.records(Query(.task)) }
        #expect(read.count == sample.tasks.count)
        for (before, after) in zip(sample.tasks, read) {
            for field in sample.ledger.catalog.task.memberFields {
                #expect(before[field.name] == after[field.name], "seed \(seed), \(before.code), \(field.name)")
            }
        }
        // Bringing in the same again changes nothing.
        let outcomes = try sample.ledger.store().write(actor: "test", recorded: try moment("2023-04-02")) {
            transaction in
            try sample.tasks.map { try transaction.put($0) }
        }
        #expect(outcomes.allSatisfy { $0 == .unchanged })
    }

    @Test(arguments: RandomNumbers.seeds) func filtersAgreeWithThoseOfSwift(_ seed: UInt64) throws {
        var sample = try Sample(seed: seed)
        let tasks = sample.tasks
        try sample.ledger.read { snapshot in
            for field in sample.ledger.catalog.task.memberFields {
                for _ in 0..<4 {
                    let value = sample.random.value(of: field.type)
                    if value.isNull || value.moment?.isDayOnly == true { continue }
                    for comparison in comparisons(with: value) {
                        let found = try snapshot.rowIDs(Query(.task).and(field.name, comparison))
                        let expected = tasks.indices.filter { Self.meets(tasks[$0][field.name], comparison) }
                        #expect(found == expected.map { Int64($0 + 1) }, "seed \(seed), \(field.name) \(comparison)")
                    }
                }
            }
        }
    }

    @Test(arguments: RandomNumbers.seeds) func ordersAndGroupsAgreeWithThoseOfSwift(_ seed: UInt64) throws {
        let sample = try Sample(seed: seed)
        for field in sample.ledger.catalog.task.memberFields {
            let query = Query(.task, order: [Query.Order(field.name)])
            let found = try sample.ledger.read { try $0.records(query).map(\.code) }
            let ordered = sample.tasks.enumerated().sorted { left, right in
                let (first, second) = (left.element[field.name], right.element[field.name])
                if first.isNull || second.isNull {
                    return first.isNull == second.isNull ? left.offset < right.offset : second.isNull
                }
                if Self.isLess(first, second) { return true }
                return Self.isLess(second, first) ? false : left.offset < right.offset
            }
            #expect(found == ordered.map(\.element.code), "seed \(seed), \(field.name)")
            let groups = try sample.ledger.read {
                try $0.aggregate([.count], of: Query(.task), groupedBy: [field.name])
            }
            var counts: [FieldValue: Int64] = [:]
            for task in sample.tasks { counts[task[field.name], default: 0] += 1 }
            #expect(groups.count == counts.count, "seed \(seed), \(field.name)")
            for group in groups {
                #expect(
                    group.values.first?.integer == counts[group.group.first ?? .null],
                    "seed \(seed), \(field.name)"
                )
            }
        }
    }

    private func comparisons(with value: FieldValue) -> [Condition.Comparison] {
        var comparisons: [Condition.Comparison] = [
            .equal(value), .notEqual(value), .oneOf([value]), .noneOf([value]), .less(value), .lessOrEqual(value),
            .greater(value), .greaterOrEqual(value), .isKnown(true), .isKnown(false),
        ]
        if let text = value.text { comparisons += [.contains(text), .hasPrefix(text)] }
        return comparisons
    }

    /// What the store promises of a comparison.
    private static func meets(_ value: FieldValue, _ comparison: Condition.Comparison) -> Bool {
        if case .isKnown(let known) = comparison { return value.isNull != known }
        guard !value.isNull else { return false }
        return switch comparison {
        case .equal(let other): isSame(value, other)
        case .notEqual(let other): !isSame(value, other)
        case .oneOf(let others): others.contains { isSame(value, $0) }
        case .noneOf(let others): !others.contains { isSame(value, $0) }
        case .less(let other): isLess(value, other)
        case .lessOrEqual(let other): !isLess(other, value)
        case .greater(let other): isLess(other, value)
        case .greaterOrEqual(let other): !isLess(value, other)
        case .contains(let part): value.text.map { Array($0.utf8).contains(Array(part.utf8)) } ?? false
        case .hasPrefix(let part): value.text.map { $0.utf8.starts(with: part.utf8) } ?? false
        case .isKnown, .passedBy: false
        }
    }

    /// Letter for letter, where Swift takes texts for equal that are written in two ways.
    private static func isSame(_ first: FieldValue, _ second: FieldValue) -> Bool {
        !isLess(first, second) && !isLess(second, first)
    }

    private static func isLess(_ first: FieldValue, _ second: FieldValue) -> Bool {
        switch (first, second) {
        case (.text(let first), .text(let second)):
            first.utf8.lexicographicallyPrecedes(second.utf8)
        case (.integer(let first), .integer(let second)): first < second
        case (.number(let first), .number(let second)): first < second
        case (.boolean(let first), .boolean(let second)): !first && second
        case (.moment(let first), .moment(let second)): first.encoded < second.encoded
        case (.money(let first), .money(let second)): first.fen < second.fen
        default: false
        }
    }
}
