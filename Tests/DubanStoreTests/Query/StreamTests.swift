import CRowSource
import DubanModel
import DubanStore
import Testing
import TestSupport

struct StreamTests {
    private let fixture: StoreFixture

    init() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-01") { transaction in
            for number in 1...5 {
                try transaction.put(
                    try fixture.task("T-\(number)", number == 3 ? [:] : ["progress": .number(Double(number) + 0.5)])
                )
            }
        }
        self.fixture = fixture
    }

    /// Reads a stream to its end, each cell as text, and closes it.
    private func drain(_ stream: RowStream) -> [[String]] {
        let source = stream.source
        defer { source.pointee.close(source) }
        var rows: [[String]] = []
        while source.pointee.step(source) == 1 {
            rows.append((0...stream.fields.count).map { cell(source, Int32($0)) })
        }
        return rows
    }

    private func cell(_ source: UnsafeMutablePointer<row_source>, _ column: Int32) -> String {
        var cell = row_cell()
        source.pointee.cell(source, column, &cell)
        switch cell.kind {
        case row_cell_integer: return "\(cell.integer)"
        case row_cell_real: return "\(cell.real)"
        case row_cell_text:
            let bytes = UnsafeRawBufferPointer(start: cell.text, count: cell.length)
            return String(decoding: bytes, as: UTF8.self)
        default: return "-"
        }
    }

    private func positions(_ names: [FieldName]) throws -> [Int] {
        try names.map { try #require(Model.task.position(of: $0)) }
    }

    @Test func aStreamHandsOutTheRowIdThenTheFieldsAskedFor() throws {
        let fields = try positions([.code, "progress", "lead_name"])
        try fixture.read { snapshot in
            let rows = drain(try snapshot.stream(Query(.task), fields: fields))
            #expect(
                rows.map { $0.dropFirst().joined(separator: " ") } == [
                    "T-1 1.5 财政局", "T-2 2.5 财政局", "T-3 - 财政局", "T-4 4.5 财政局", "T-5 5.5 财政局",
                ]
            )
            #expect(try rows.map { Int64($0[0]) } == snapshot.rowIDs(Query(.task)))
            #expect(try snapshot.code(of: .task, rowID: try #require(Int64(rows[1][0]))) == "T-2")
        }
    }

    @Test(
        arguments: [
            (nil, 0, "12345"), (nil, 2, "345"), (3, 0, "123"), (3, 2, "3"), (3, 3, ""), (3, 9, ""), (nil, 9, ""),
        ]
            as [(Int?, Int, String)]
    )
    func aStreamTakesUpWhereAnotherEnded(limit: Int?, skipped: Int, rest: String) throws {
        let fields = try positions([.code])
        try fixture.read { snapshot in
            let query = Query(.task, order: [Query.Order(.code)], limit: limit)
            let rows = drain(try snapshot.stream(query, fields: fields, skipping: skipped))
            #expect(rows.map { String($0[1].suffix(1)) }.joined() == rest)
        }
    }

    @Test func aStreamMayBeClosedBeforeItsEnd() throws {
        let fields = try positions([.code])
        try fixture.read { snapshot in
            for _ in 0..<100 {
                let source = try snapshot.stream(Query(.task), fields: fields).source
                #expect(source.pointee.step(source) == 1)
                source.pointee.close(source)
            }
        }
        // A statement left open would keep the store from writing.
        #expect(try fixture.put(try fixture.task("T-6"), recorded: "2023-03-02") == .created)
    }

    @Test func oneRowIsStreamedByItsIdAsOfItsDay() throws {
        let fields = try positions([.code, .title])
        let row = try fixture.read { try $0.rowIDs(Query(.task))[1] }
        try fixture.put(
            try fixture.task("T-2", [.title: "改名"]),
            recorded: "2023-03-10",
            provided: [.title],
            effective: "2023-03-10"
        )
        for (day, expected) in [("2023-02-01", []), ("2023-03-09", ["T-2", "任务T-2"]), ("2023-03-10", ["T-2", "改名"])] {
            try fixture.read(day) { snapshot in
                let lookup = try snapshot.lookup(.task, fields: fields)
                #expect(lookup.fields == fields)
                for _ in 0..<2 {
                    let rows = drain(lookup.stream(rowID: row))
                    #expect(rows.map { Array($0.dropFirst()) } == (expected.isEmpty ? [] : [expected]))
                    #expect(drain(lookup.stream(rowID: 999)).isEmpty)
                }
                withExtendedLifetime(lookup) {}
            }
        }
    }

    @Test func severalStreamsMayBeReadAtOnce() throws {
        let fields = try positions([.code])
        try fixture.read { snapshot in
            let outer = try snapshot.stream(Query(.task), fields: fields).source
            var pairs = 0
            while outer.pointee.step(outer) == 1 {
                pairs += drain(try snapshot.stream(Query(.task), fields: fields)).count
            }
            outer.pointee.close(outer)
            #expect(pairs == 25)
        }
    }

    @Test func theSameQueryMayBeAskedWhileItIsGoneThrough() throws {
        try fixture.read("2023-04-01") { snapshot in
            var seen: [String] = []
            try snapshot.forEachRecord(Query(.task)) { outer in
                try snapshot.forEachRecord(Query(.task)) { inner in seen.append("\(outer.code) \(inner.code)") }
            }
            let codes = (1...5).map { "T-\($0)" }
            #expect(seen == codes.flatMap { outer in codes.map { "\(outer) \($0)" } })
            // A statement that is used again has nothing left of what it was given before.
            for code in codes { #expect(try snapshot.record(.task, code: code)?.code == code) }
            #expect(try snapshot.record(.task, code: "T-6") == nil)
        }
    }
}
