import DubanExchange
import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

/// Scans that several queries share.
struct ScanTests {
    /// A generated workspace of 6,000 tasks, made once.
    private static let workspace = Result<TemporaryFolder, any Error> {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
        var generator = WorkloadGenerator(tasks: 6_000, seed: 3)
        try generator.fill(store)
        return folder
    }

    private func read<Result>(asOf day: String = "2024-01-01", _ body: (Snapshot) throws -> Result) throws -> Result {
        let store = try Store(path: try Self.workspace.get().file("duban.sqlite"), mode: .readOnly)
        return try store.read(asOf: AsOf(try #require(CivilDate(day))), body)
    }

    /// Values that tasks have, and some that they have not.
    private func randomCondition(_ generator: inout RandomNumbers, from tasks: [Record]) -> Condition {
        let fields: [FieldName] = [.status, .due, "progress", .lead, .code, .assigned, "closed", "title"]
        let field = fields.randomElement(using: &generator) ?? .status
        let first = tasks.randomElement(using: &generator)?[field] ?? .null
        let others = (0..<3).map { _ in tasks.randomElement(using: &generator)?[field] ?? .null }
        let several = others.filter { !$0.isNull }
        let known = first.isNull ? (several.first ?? .text("")) : first
        guard !known.isNull, known != .text("") else { return Condition(field, .isKnown(false)) }
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: return Condition(field, .isKnown(Bool.random(using: &generator)))
        case 1: return Condition(field, .equal(first))
        case 2: return Condition(field, .notEqual(known))
        case 3: return Condition(field, .oneOf(several))
        case 4: return Condition(field, .noneOf(several))
        case 5: return Condition(field, .less(known))
        case 6: return Condition(field, .lessOrEqual(known))
        case 7: return Condition(field, .greater(known))
        case 8: return Condition(field, .greaterOrEqual(known))
        case 9 where known.text != nil: return Condition(field, .contains(String(known.text?.prefix(3) ?? "")))
        default: return known.moment == nil ? Condition(field, .equal(known)) : Condition(field, .passedBy(known))
        }
    }

    @Test func findTheSameRecordsAsTheEngine() throws {
        try read { (snapshot: Snapshot) throws -> Void in
            let tasks = try snapshot.records(Query(.task, limit: 500))
            var generator = RandomNumbers(seed: 11)
            var found = 0
            for _ in 0..<300 {
                var conditions = [randomCondition(&generator, from: tasks)]
                if Bool.random(using: &generator) { conditions.append(randomCondition(&generator, from: tasks)) }
                var query = Query.standing(.task)
                query.narrow(by: conditions)
                if try snapshot.scanRange(of: query) == nil { continue }
                let codes = try snapshot.records(query).map(\.code)
                #expect(try snapshot.codesInScan(query, besides: [.standing(.task)]) == codes, "\(conditions)")
                found += 1
            }
            #expect(found > 100)
        }
    }

    @Test(arguments: [false, true])
    func partsHoldEveryRowOnce(_ mayReadAhead: Bool) throws {
        try read { (snapshot: Snapshot) throws -> Void in
            let query = Query.standing(.task)
            let rows = try #require(try snapshot.scanRange(of: query))
            var codes: [String] = []
            for first in stride(from: rows.lowerBound, through: rows.upperBound, by: 2_500) {
                let part = first...min(first + 2_499, rows.upperBound)
                codes += try snapshot.codesInScan(query, rows: part, mayReadAhead: mayReadAhead)
            }
            #expect(codes == (try snapshot.records(query).map(\.code)))
            #expect(codes.count == 6_000)
        }
    }

    @Test func fewRecordsAreLookedUpInAnIndex() throws {
        try read { (snapshot: Snapshot) throws -> Void in
            let one = Query.standing(.task).and(.code, .equal("G-0000007")).and(.due, .isKnown(true))
            let row = try snapshot.rowIDs(one)
            #expect(row.count == 1)
            #expect(try snapshot.scanCandidates(of: one) == row)
            #expect(try snapshot.codesInScan(one) == ["G-0000007"])
            #expect(try snapshot.scanCandidates(of: Query.standing(.task).and(.status, .equal("suspended"))) == [])
            // Of what no index tells, and of what most records meet, all are gone through.
            for condition in [Condition(.due, .isKnown(true)), Condition(.status, .equal("closed"))] {
                let query = Query.standing(.task).and(condition.field, condition.comparison)
                #expect(try snapshot.scanRange(of: query) != nil)
                #expect(try snapshot.scanCandidates(of: query) == nil)
            }
        }
    }

    @Test func thePastIsReadAlone() throws {
        try read(asOf: "2023-01-15") { (snapshot: Snapshot) throws -> Void in
            #expect(try snapshot.scanRange(of: .standing(.task)) == nil)
        }
    }

    @Test func anOrderOrALimitIsReadAlone() throws {
        try read { (snapshot: Snapshot) throws -> Void in
            #expect(try snapshot.scanRange(of: Query(.task, limit: 3)) == nil)
            #expect(try snapshot.scanRange(of: Query(.task, order: [Query.Order(.due)])) == nil)
        }
    }

    @Test func aConditionThatCannotBeIsLeftToWhoeverReads() throws {
        try read { (snapshot: Snapshot) throws -> Void in
            #expect(try snapshot.scanRange(of: Query.standing(.task).and("statuss", .isKnown(true))) == nil)
        }
    }
}
