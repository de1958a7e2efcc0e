import DubanModel
import Foundation

/// The table that a CSV file holds: the headings in its first row, a record in each further one.
final class CSVTable: TableSource {
    let layout: TableLayout
    let leftOut: [LeftOutRow] = []
    private let reader: CSVReader
    private let size: Int

    init(path: String) throws(ExchangeError) {
        reader = try CSVReader(path: path)
        guard let headings = try reader.next() else {
            throw ExchangeError(.malformed, LocalizedText("\(path) is empty", zh: "\(path) 是空文件"))
        }
        layout = TableLayout(headings: headings.cells)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    var progress: Double? { size > 0 ? min(1, Double(reader.bytesRead) / Double(size)) : nil }

    func next() throws -> TableRow? {
        guard let row = try reader.next() else { return nil }
        guard row.cells.contains(where: { $0.hasPrefix("'") }) else { return row }
        return TableRow(line: row.line, cells: row.cells.map(CSVFormula.withoutGuard))
    }
}
