import DubanExchange
import Foundation
import Testing
import TestSupport

struct CSVReaderTests {
    private func rows(_ bytes: Data, separator: UInt8 = 0x2C) throws -> [TableRow] {
        let folder = try TemporaryFolder()
        try bytes.write(to: URL(fileURLWithPath: folder.file("input.csv")))
        let reader = try CSVReader(path: folder.file("input.csv"), separator: separator)
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    private func cells(_ text: String) throws -> [[String]] {
        try rows(Data(text.utf8)).map(\.cells)
    }

    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
            ("a,\n,b\n", [["a", ""], ["", "b"]]),
            ("\"a,b\",\"c\"\n", [["a,b", "c"]]), ("\"a\"\"b\"\n", [["a\"b"]]),
            ("\"line\nbreak\",x\n", [["line\nbreak", "x"]]),
            ("\"line\r\nbreak\"\r\n", [["line\r\nbreak"]]), ("\"\",\"\"\n", [["", ""]]),
            ("5\" pipe,x\n", [["5\" pipe", "x"]]),
            (" a , b \n", [[" a ", " b "]]), ("\n\na\n\n\nb\n\n", [["a"], ["b"]]), ("", []), ("\u{FEFF}", []),
            ("\"end\"", [["end"]]), ("a\rb\n", [["a\rb"]]), ("周,办\n", [["周", "办"]]),
        ] as [(String, [[String]])]
    )
    func readsWhatRFC4180Allows(text: String, expected: [[String]]) throws {
        #expect(try cells(text) == expected)
    }

    @Test func rowsKnowTheLineOnWhichTheyBegin() throws {
        let rows = try rows(Data("a\n\n\"b\nb\nb\"\nc\r\n\r\nd".utf8))
        #expect(rows.map(\.line) == [1, 3, 6, 8])
    }

    @Test func anotherSeparatorMayStandBetweenCells() throws {
        #expect(try rows(Data("a;b,c\n".utf8), separator: 0x3B).map(\.cells) == [["a", "b,c"]])
    }

    private func error(_ bytes: Data) -> ExchangeError? {
        #expect(throws: ExchangeError.self) { try rows(bytes) }
    }

    @Test func aQuoteThatIsNeverClosedIsReportedWhereItsRowBegan() {
        let error = error(Data("a,b\n1,2\n3,\"4\n5,6\n".utf8))
        #expect(error?.kind == .malformed)
        #expect(error?.description.contains("line 3") == true)
    }

    @Test func textAfterAClosingQuoteIsReported() {
        let error = error(Data("a\n\"b\"c\n".utf8))
        #expect(error?.kind == .malformed)
        #expect(error?.description.contains("line 2") == true)
    }

    @Test(
        arguments: [[0xB6, 0xBD], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF]] as [[UInt8]]
    )
    func whatIsNotUTF8IsReportedWithItsLine(_ bytes: [UInt8]) {
        let error = error(Data("a,b\n1,2\n3,".utf8) + Data(bytes) + Data("\n".utf8))
        #expect(error?.kind == .malformed)
        #expect(error?.description.contains("line 3 is not UTF-8") == true)
    }

    @Test func aSpreadsheetIsNotReadAsText() {
        let error = error(Data([0x50, 0x4B, 0x03, 0x04]) + Data("xl/workbook.xml".utf8))
        #expect(error?.kind == .malformed)
        #expect(error?.description.contains("spreadsheet") == true)
    }

    @Test func aMissingFileIsNamed() {
        let error = #expect(throws: ExchangeError.self) { try CSVReader(path: "/nowhere/at all.csv") }
        #expect(error?.kind == .unreadable)
        #expect(error?.description.contains("/nowhere/at all.csv") == true)
    }

    @Test func aFolderIsNoFile() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: ExchangeError.self) { try CSVReader(path: folder.path).next() }
        #expect(error?.kind == .unreadable)
    }

    @Test func aRowWithoutEndIsReportedBeforeItFillsTheMemory() {
        let endless = Data("a,b\n\"".utf8) + Data(repeating: 0x61, count: CSVReader.longestRow)
        let error = error(endless)
        #expect(error?.kind == .malformed)
        #expect(error?.description.contains("line 2") == true)
    }

    @Test(arguments: RandomNumbers.seeds)
    func whateverIsWrittenReadsBack(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let alphabet = ["a", "\"", ",", "\n", "\r\n", " ", "周", "👩‍👧", "\t", "'", ";", "x\"\"y", "\u{FEFF}"]
        for _ in 0..<30 {
            let width = Int.random(in: 2...5, using: &random)
            let table = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? ""
                    }
                    .joined()
                }
            }
            // A file's own byte-order mark is not part of its first cell.
            let text = "\u{FEFF}" + table.map(CSVWriter.row).joined()
            #expect(try cells(text) == table, "seed \(seed)")
        }
    }

    /// Rows of every length around the size of the reader's buffer, so that quotes and line ends fall on its edge.
    @Test func theEdgeOfTheBufferIsNowhereToBeSeen() throws {
        for size in (256 * 1024 - 6)...(256 * 1024 + 2) {
            let filler = String(repeating: "x", count: size)
            let table = [[filler, "a\"\"b"], ["\"quoted\"", "周"]]
            #expect(try cells(table.map(CSVWriter.row).joined()) == table)
        }
    }
}
