import DubanModel
import DubanStore
import Testing
import TestSupport

@testable import DubanExchange

/// Rows that are read ahead come in their order, with whatever befalls the file.
struct ReadAheadTests {
    /// A table of so many rows that may then fail.
    private final class Rows: TableSource {
        let layout = TableLayout(headings: ["code", "title", "assigned"])
        let progress: Double? = 0.5
        let leftOut: [LeftOutRow] = []
        let text: String
        let fails: Bool
        private var count: Int
        private(set) var given = 0

        init(_ count: Int, text: String = "一", fails: Bool = false) {
            self.count = count
            self.text = text
            self.fails = fails
        }

        func next() throws -> TableRow? {
            guard given < count else {
                if fails { throw ExchangeError(.malformed, "broken") }
                return nil
            }
            given += 1
            return TableRow(line: given + 1, cells: ["T-\(given)", text, "2023-01-10"])
        }
    }

    private func ahead(_ table: Rows) throws -> ReadAhead {
        let mapping = try Mapping(model: .task, headings: table.layout.headings)
        return ReadAhead(
            table,
            try RowPreparation(
                .task,
                mapping: mapping,
                layout: table.layout,
                options: Importer.Options(),
                catalog: .standard,
                meetings: KnownMeetings(),
                names: OrganizationNames()
            )
        )
    }

    @Test(arguments: [0, 1, 127, 128, 129, 1000])
    func everyRowComesOnceAndInOrder(_ count: Int) throws {
        let rows = try ahead(Rows(count))
        defer { rows.stop() }
        var lines: [Int] = []
        while let row = try rows.next() {
            lines.append(row.row.line)
            #expect(row.record.code == "T-\(row.row.line - 1)")
        }
        #expect(lines == Array(0..<count).map { $0 + 2 })
        #expect(try rows.next() == nil)
        #expect(rows.progress == 0.5)
    }

    @Test func anErrorComesAfterTheRowsBeforeIt() throws {
        let rows = try ahead(Rows(300, fails: true))
        defer { rows.stop() }
        for line in 2...301 { #expect(try rows.next()?.row.line == line) }
        #expect(throws: ExchangeError.self) { try rows.next() }
        #expect(throws: ExchangeError.self) { try rows.next() }
    }

    @Test func whoStopsEarlyHasTheTableBack() throws {
        let table = Rows(1_000_000)
        let rows = try ahead(table)
        _ = try rows.next()
        rows.stop()
        let given = table.given
        #expect(given < 1_000)
        #expect(try table.next()?.line == given + 2)
    }

    @Test func longRowsAreNotPiledUp() throws {
        let table = Rows(200, text: String(repeating: "长", count: 400_000))
        let rows = try ahead(table)
        _ = try rows.next()
        rows.stop()
        #expect(table.given <= 6)
    }
}
