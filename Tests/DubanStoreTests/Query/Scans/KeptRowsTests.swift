import CRowSource
import DubanModel
import DubanStore
import TestSupport
import Testing

/// Columns that are kept of the rows of one scan for the next ones.
struct KeptRowsTests {
    /// What a scan shows of each row: its id, the values of the fields that are asked for, and which readers look at it.
    private func shown(
        _ snapshot: Snapshot,
        _ rows: ClosedRange<Int64>,
        fields: [Int],
        readers: [Query],
        kept: KeptRows?
    ) throws -> [String] {
        var lines: [String] = []
        var first = rows.lowerBound
        while first <= rows.upperBound {
            let scan = try snapshot.scan(
                .task,
                rows: first...rows.upperBound,
                fields: fields,
                readers: readers,
                kept: kept
            )
            defer { scan.close() }
            while let batch = try scan.next(most: 100, mayReadAhead: false) {
                let cells = try #require(batch.cells)
                for row in 0..<batch.rows {
                    let start = cells + row * batch.columns
                    let values = fields.map { scan.columns[$0].map { text(start[$0]) } ?? "not read" }
                    let looks = scan.filters.map { $0.map { row_filter_matches($0.pointer, start) != 0 } ?? true }
                    lines.append("\(start[0].integer) \(values) \(looks)")
                }
            }
            #expect(scan.rows.lowerBound == first && scan.rows.upperBound <= rows.upperBound)
            first = scan.rows.upperBound + 1
        }
        return lines
    }

    private func text(_ cell: row_cell) -> String {
        switch cell.kind {
        case row_cell_integer: "integer \(cell.integer)"
        case row_cell_real: "number \(cell.real)"
        case row_cell_text:
            "text " + String(decoding: UnsafeRawBufferPointer(start: cell.text, count: cell.length), as: UTF8.self)
        default: "nothing"
        }
    }

    private func parts(_ rows: ClosedRange<Int64>, of size: Int64) -> [ClosedRange<Int64>] {
        stride(from: rows.lowerBound, through: rows.upperBound, by: Int(size)).map {
            $0...min($0 + size - 1, rows.upperBound)
        }
    }

    @Test(arguments: RandomNumbers.seeds)
    func showTheSameRowsAsTheEngine(_ seed: UInt64) throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            let tasks = try snapshot.records(Query(.task, limit: 500))
            let all = try #require(try snapshot.scanRange(of: .standing(.task)))
            var generator = RandomNumbers(seed: seed)
            let kept = KeptRows()
            for _ in 0..<25 {
                kept.isGrowing = Int.random(in: 0..<4, using: &generator) > 0
                let fields = Array(Model.task.fields.indices.shuffled(using: &generator).prefix(4))
                let readers = (0..<3).map { _ in
                    var query = Query.standing(.task)
                    query.narrow(by: [ScanFixture.randomCondition(&generator, from: tasks)])
                    return query
                }
                for part in parts(all, of: 1_500) {
                    // Now and then somebody begins in the middle, as after rows of which it is learnt what is read.
                    let skipped = Bool.random(using: &generator) ? 0 : Int64.random(in: 1...700, using: &generator)
                    let rows = part.lowerBound + skipped...part.upperBound
                    let ours = try shown(snapshot, rows, fields: fields, readers: readers, kept: kept)
                    #expect(ours == (try shown(snapshot, rows, fields: fields, readers: readers, kept: nil)))
                }
            }
            #expect(kept.bytes > 100_000)
        }
    }

    @Test func eachColumnIsKeptOnce() throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            let rows = try #require(try snapshot.scanRange(of: .standing(.task)))
            let kept = KeptRows()
            func bytes(_ fields: FieldName...) throws -> Int {
                let places = fields.compactMap(Model.task.position(of:))
                #expect(
                    try shown(snapshot, rows, fields: places, readers: [.standing(.task)], kept: kept).count == 6_000
                )
                return kept.bytes
            }
            #expect(try bytes(.status) == 0)
            kept.isGrowing = true
            let one = try bytes(.status)
            #expect(one > 0)
            #expect(try bytes(.status) == one)
            let two = try bytes(.due, .status)
            #expect(two > one)
            #expect(try bytes(.due) == two)
            #expect(two - one < one)
        }
    }

    @Test func takesNoMoreMemoryThanItMay() throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            let all = try #require(try snapshot.scanRange(of: .standing(.task)))
            let kept = KeptRows(capacity: 200_000)
            kept.isGrowing = true
            for fields in [[0, 1], [2, 3, 4], Array(Model.task.fields.indices)] {
                for part in parts(all, of: 1_000) {
                    let ours = try shown(snapshot, part, fields: fields, readers: [.standing(.task)], kept: kept)
                    #expect(ours.count == part.count)
                    #expect(kept.bytes <= 200_000)
                }
            }
            #expect(kept.bytes > 50_000)
        }
    }

    @Test func rowsForWhichThereIsNoRoomAreShownAllTheSame() throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            let all = try #require(try snapshot.scanRange(of: .standing(.task)))
            let fields = Array(Model.task.fields.indices)
            let expected = try shown(snapshot, all, fields: fields, readers: [.standing(.task)], kept: nil)
            for capacity in [0, 20_000, 300_000] {
                let kept = KeptRows(capacity: capacity)
                kept.isGrowing = true
                for _ in 0..<2 {
                    let ours = try shown(snapshot, all, fields: fields, readers: [.standing(.task)], kept: kept)
                    #expect(ours == expected, "\(capacity)")
                }
                #expect(kept.bytes <= capacity)
            }
        }
    }

    @Test func whoSeesLessIsShownNothingThatWasKept() throws {
        try ScanFixture.read { (snapshot: Snapshot) throws -> Void in
            let rows = try #require(try snapshot.scanRange(of: .standing(.task)))
            let places = [FieldName.title, .status].compactMap(Model.task.position(of:))
            let kept = KeptRows()
            kept.isGrowing = true
            func shown(by scope: Scope) throws -> [String] {
                let scoped = try snapshot.scoped(to: scope)
                return try self.shown(scoped, rows, fields: places, readers: [.standing(.task)], kept: kept)
            }
            let everything = try shown(by: .everything)
            let bytes = kept.bytes
            #expect(bytes > 0)
            let status = PermissionSet([Permission(.task, field: .status)])
            let withoutTitles = try shown(by: Scope(department: nil, read: status))
            #expect(withoutTitles.count == everything.count)
            #expect(withoutTitles.allSatisfy { $0.contains("[\"nothing\", \"text ") })
            let own = try shown(by: Scope(department: "org-30", read: .everything))
            #expect(!own.isEmpty && own.count < everything.count)
            #expect(kept.bytes == bytes)
            #expect(try shown(by: .everything) == everything)
        }
    }
}
