public import DubanModel
import SheetWire

/// Writes the rows that were passed over, with the reason beside each wrong cell, so that they can be mended and imported
/// again: the columns of reasons have headings that an import passes over.
public struct RejectsFile {
    private let layout: TableLayout
    private let rejected: [RejectedRow]
    private let language: Language

    /// Prepares the file.
    ///
    /// - Parameter layout: that of the file from which the rows come.
    public init(layout: TableLayout, rejected: [RejectedRow], language: Language) {
        self.layout = layout
        self.rejected = rejected
        self.language = language
    }

    /// Writes it.
    public func write(to path: String) throws(ExchangeError) {
        let file = try SpreadsheetFile(path: path)
        var steps = SheetSteps(file.add)
        steps.addSheet(LocalizedText("Rejected rows", zh: "未导入的行")(language))
        let withReasons = Set(rejected.flatMap { $0.problems.map(\.column) })
        let hasRowProblems = withReasons.contains { !layout.headings.contains($0) }
        var place = 0
        var columns: [Int] = []
        for heading in layout.headings {
            columns.append(place)
            steps.text(row: 0, column: place, heading, SheetLook.heading)
            steps.add(.columnWidth(columns: place...place, width: 18))
            place += 1
            guard withReasons.contains(heading) else { continue }
            let text = RejectsFile.reasonHeading(LocalizedText("wrong with \(heading)", zh: "\(heading)的问题")(language))
            steps.text(row: 0, column: place, text, SheetLook.heading)
            steps.add(.columnWidth(columns: place...place, width: 36))
            place += 1
        }
        let rowColumn = hasRowProblems ? place : nil
        if let rowColumn {
            let text = RejectsFile.reasonHeading(LocalizedText("wrong with the row", zh: "整行的问题")(language))
            steps.text(row: 0, column: rowColumn, text, SheetLook.heading)
            steps.add(.columnWidth(columns: rowColumn...rowColumn, width: 36))
        }
        for (offset, row) in rejected.enumerated() {
            write(row, at: offset + 1, columns: columns, rowColumn: rowColumn, to: &steps)
        }
        steps.add(.freeze(row: 1, column: 0))
        try file.finish()
    }

    private func write(
        _ rejected: RejectedRow,
        at row: Int,
        columns: [Int],
        rowColumn: Int?,
        to steps: inout SheetSteps
    ) {
        let reasons = Dictionary(grouping: rejected.problems, by: \.column)
        for (position, column) in columns.enumerated() {
            let text = rejected.row.cells.indices.contains(position) ? rejected.row.cells[position] : ""
            let problems = reasons[layout.headings[position]] ?? []
            if !text.isEmpty || !problems.isEmpty {
                steps.text(row: row, column: column, text, problems.isEmpty ? SheetLook.wrapped : SheetLook.wrong)
            }
            guard !problems.isEmpty else { continue }
            steps.text(row: row, column: column + 1, words(problems), SheetLook.reason)
        }
        let others = rejected.problems.filter { !layout.headings.contains($0.column) }
        if let rowColumn, !others.isEmpty { steps.text(row: row, column: rowColumn, words(others), SheetLook.reason) }
    }

    private func words(_ problems: [RowProblem]) -> String {
        problems.map { $0.message(language) }.joined(separator: "\n")
    }

    private static let mark = "⚠ "

    private static func reasonHeading(_ text: String) -> String { mark + text }

    /// Whether a heading is one of a column of reasons.
    static func isReason(_ heading: String) -> Bool { heading.hasPrefix(mark) }
}
