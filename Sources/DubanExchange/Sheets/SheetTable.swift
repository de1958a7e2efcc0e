import DubanModel
import SheetWire

/// The table that stands in a sheet: headings found under title and notes, a record in each further row that is no heading,
/// no total and no remark.
final class SheetTable: TableSource {
    let layout: TableLayout
    /// The name of the sheet.
    let sheet: String
    /// The rows with the headings.
    let headerRows: ClosedRange<Int>
    private(set) var leftOut: [LeftOutRow] = []

    private let book: Spreadsheet
    private var first: ArraySlice<SheetRow>
    private var merged: MergedColumns
    private let positions: [Int: Int]
    private let wideNotes: Set<Int>
    /// How many columns mean something.
    private let wantedCount: Int
    /// For each column what a cell holds that repeats its heading, or a part of it.
    private let repeats: [Set<ExactText>]

    /// The most columns of a table. A ledger has tens.
    private static let mostColumns = 1024

    /// How many rows that are left out are told of.
    private static let toldRows = 1000

    /// Opens a file and finds its table.
    ///
    /// - Parameters:
    ///   - meaning: tells what a heading stands for; nil where it stands for nothing.
    ///   - expected: headings to name where none is found.
    init<Meaning: Hashable>(
        path: String,
        sheet wanted: String?,
        expected: [String],
        _ meaning: (String) -> Meaning?
    ) throws(ExchangeError) {
        book = try Spreadsheet(path: path, sheet: wanted)
        sheet = book.sheet
        var first: [SheetRow] = []
        while first.last.map({ $0.number < HeaderFinder.searchedRows }) ?? true, let row = try book.next() {
            first.append(row)
        }
        let finder = HeaderFinder(first, merged: book.merged, startsIn1904: book.startsIn1904)
        guard let header = finder.header(meaning) else { throw .noHeader(path, sheet: book.sheet, expected: expected) }
        guard header.columns.count <= SheetTable.mostColumns else {
            throw .tooManyColumns(path, header.columns.count, most: SheetTable.mostColumns)
        }
        merged = MergedColumns(
            book.merged.filter { $0.lastRow > header.rows.upperBound },
            columns: header.columns
        )
        self.first = first.filter { $0.number > header.rows.upperBound }[...]
        headerRows = header.rows
        layout = TableLayout(
            headings: header.headings,
            sheet: TableLayout.Sheet(columns: header.columns, startsIn1904: book.startsIn1904, year: header.year)
        )
        positions = Dictionary(header.columns.enumerated().map { ($1, $0) }) { first, _ in first }
        wantedCount = header.headings.count { meaning($0) != nil }
        repeats = header.headings.map(SheetTable.repeats)
        // What is shown across most of the table is no record.
        wideNotes = Set(
            book.merged.filter {
                $0.firstRow == $0.lastRow && ($0.lastColumn - $0.firstColumn + 1) * 2 > header.columns.count
            }
            .map(\.firstRow)
        )
    }

    var progress: Double? { book.progress }

    func next() throws(ExchangeError) -> TableRow? {
        while let raw = try nextRow() {
            let row = tableRow(merged.filled(raw))
            if row.cells.allSatisfy(\.isEmpty) { continue }
            guard let reason = reasonToLeaveOut(row) else { return row }
            guard leftOut.count < SheetTable.toldRows else { continue }
            leftOut.append(LeftOutRow(line: row.line, text: row.cells.first { !$0.isEmpty } ?? "", reason: reason))
        }
        return nil
    }

    private func nextRow() throws(ExchangeError) -> SheetRow? {
        if let row = first.popFirst() { return row }
        return try book.next()
    }

    private func tableRow(_ row: SheetRow) -> TableRow {
        var cells = [String](repeating: "", count: layout.headings.count)
        var failures: Set<Int> = []
        for (column, cell) in row.cells {
            guard let position = positions[column] else { continue }
            cells[position] = cell.written(startsIn1904: book.startsIn1904)
            if case .failure = cell { failures.insert(position) }
        }
        return TableRow(line: row.number, cells: cells, failedFormulas: failures)
    }

    private func reasonToLeaveOut(_ row: TableRow) -> LeftOutRow.Reason? {
        guard let first = row.cells.first(where: { !$0.isEmpty }) else { return nil }
        if TotalsWords.begin(first) { return .totals }
        if zip(row.cells, repeats).allSatisfy({ $1.contains(ExactText($0)) }) { return .heading }
        let isAlone = row.cells.count { !$0.isEmpty } == 1
        if wideNotes.contains(row.line) { return isAlone ? .heading : nil }
        // One cell alone, where the table asks for more, is a remark below it or a heading within it.
        return isAlone && wantedCount > 2 ? .note : nil
    }

    /// What repeats a heading: the whole path, its upper parts or its lower ones, or nothing at all where the row above has
    /// said it.
    private static func repeats(of heading: String) -> Set<ExactText> {
        let parts = heading.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return [ExactText(heading)] }
        let pieces = (1...parts.count).flatMap { [parts.prefix($0), parts.suffix($0)] }
        return Set(pieces.map { ExactText($0.joined(separator: "/")) } + [ExactText("")])
    }
}
