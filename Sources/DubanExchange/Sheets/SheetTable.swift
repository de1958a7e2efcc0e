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
    private let isWanted: [Bool]

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
        isWanted = header.headings.map { meaning($0) != nil }
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
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        guard let first = filled.first else { return nil }
        if TotalsWords.begin(row.cells[first]) { return .totals }
        if row.cells.elementsEqual(layout.headings, by: SheetTable.repeats) { return .heading }
        if wideNotes.contains(row.line) { return filled.count == 1 ? .heading : nil }
        // One cell alone, where the table asks for more, is a remark below it or a heading within it.
        let wantedCount = isWanted.filter(\.self).count
        return filled.count == 1 && wantedCount > 2 ? .note : nil
    }

    /// Whether a cell repeats its heading, or the lowest part of it.
    private static func repeats(_ cell: String, _ heading: String) -> Bool {
        cell == heading || heading.hasSuffix("/\(cell)") || (cell.isEmpty && heading.contains("/"))
            || heading.hasPrefix("\(cell)/")
    }
}
