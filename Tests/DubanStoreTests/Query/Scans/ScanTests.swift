import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

/// Scans that several queries share.
struct ScanTests {
    @Test func findTheSameRecordsAsTheEngine() throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            let tasks = try snapshot.records(Query(.task, limit: 500))
            var generator = RandomNumbers(seed: 11)
            var found = 0
            for _ in 0..<300 {
                var conditions = [ScanFixture.randomCondition(&generator, from: tasks)]
                if Bool.random(using: &generator) {
                    conditions.append(ScanFixture.randomCondition(&generator, from: tasks))
                }
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
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
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
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
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
        try ScanFixture.read(asOf: try #require(CivilDate("2023-01-15"))) { (snapshot: Snapshot) throws -> Void in
            #expect(try snapshot.scanRange(of: .standing(.task)) == nil)
        }
    }

    @Test func anOrderOrALimitIsReadAlone() throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            #expect(try snapshot.scanRange(of: Query(.task, limit: 3)) == nil)
            #expect(try snapshot.scanRange(of: Query(.task, order: [Query.Order(.due)])) == nil)
        }
    }

    @Test func aConditionThatCannotBeIsLeftToWhoeverReads() throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            #expect(try snapshot.scanRange(of: Query.standing(.task).and("statuss", .isKnown(true))) == nil)
        }
    }
}
