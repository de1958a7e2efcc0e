import DubanModel
import SheetWire

/// Finds the headings of a table under its title and its notes, in the first rows of a sheet: the rows, at most five, that
/// together name most of what is looked for.
struct HeaderFinder {
    /// How many rows are looked at.
    static let searchedRows = 40
    /// How many merged cells are looked at; headings have tens of them.
    private static let mostMerged = 500
    /// How many rows headings take at most.
    private static let deepest = 5

    private var texts: [Int: [Int: String]] = [:]
    private var lastColumn = -1
    private let merged: [SheetRange]

    /// Takes the first rows of a sheet, with every merged cell's text wherever it is shown.
    init(_ rows: [SheetRow], merged: [SheetRange], startsIn1904: Bool) {
        self.merged = Array(
            merged.lazy.filter { $0.firstRow <= HeaderFinder.searchedRows }.prefix(HeaderFinder.mostMerged)
        )
        for row in rows where row.number <= HeaderFinder.searchedRows {
            for (column, cell) in row.cells { put(cell.written(startsIn1904: startsIn1904), row.number, column) }
        }
        for range in self.merged {
            let text = texts[range.firstRow]?[range.firstColumn] ?? ""
            for row in range.firstRow...min(range.lastRow, HeaderFinder.searchedRows) {
                for column in range.firstColumn...min(range.lastColumn, range.firstColumn + 255) {
                    put(text, row, column)
                }
            }
        }
    }

    private mutating func put(_ written: String, _ row: Int, _ column: Int) {
        let text = written.split { $0.isWhitespace }.joined(separator: " ")
        guard !text.isEmpty else {
            texts[row]?[column] = nil
            return
        }
        texts[row, default: [:]][column] = text
        lastColumn = max(lastColumn, column)
    }

    /// The headings of which most are wanted; nil where none is.
    ///
    /// - Parameter isWanted: tells what a heading stands for; headings for the same count once.
    func header<Meaning: Hashable>(_ meaning: (String) -> Meaning?) -> SheetHeader? {
        var best: (score: Int, top: Int, bottom: Int)?
        for bottom in texts.keys.sorted() {
            for top in stride(from: bottom, through: max(1, bottom - HeaderFinder.deepest + 1), by: -1) {
                let score = Set(columns(top...bottom).compactMap { meaning($0.heading) }).count
                // Fewer rows and higher ones come first, so that only more headings are better.
                if score > best?.score ?? 0 { best = (score, top, bottom) }
            }
        }
        guard let best else { return nil }
        let top = top(above: best.top, bottom: best.bottom)
        let found = columns(top...best.bottom)
        return SheetHeader(
            rows: top...best.bottom,
            headings: HeaderFinder.distinct(found.map(\.heading)),
            columns: found.map(\.column),
            year: year(above: top)
        )
    }

    /// Takes in the rows above that group the headings: those from which a heading reaches down, or which have something
    /// above every heading. A title or a note says the same above all of them.
    private func top(above row: Int, bottom: Int) -> Int {
        var top = row
        while top > 1, bottom - top + 1 < HeaderFinder.deepest {
            let above = texts[top - 1] ?? [:]
            guard Set(above.values).count > 1 else { break }
            let reachesDown = merged.contains { $0.firstRow < top && $0.lastRow >= top }
            let coversAll = columns(top...bottom).allSatisfy { above[$0.column] != nil }
            guard reachesDown || coversAll else { break }
            top -= 1
        }
        return top
    }

    private func columns(_ rows: ClosedRange<Int>) -> [(column: Int, heading: String)] {
        guard lastColumn >= 0 else { return [] }
        return (0...lastColumn).compactMap { column in
            var path: [String] = []
            for row in rows {
                guard let text = texts[row]?[column], text != path.last else { continue }
                path.append(text)
            }
            return path.isEmpty ? nil : (column, path.joined(separator: "/"))
        }
    }

    /// Headings that stand there twice get a number, since a mapping names columns by them.
    private static func distinct(_ headings: [String]) -> [String] {
        var counts: [String: Int] = [:]
        return headings.map { heading in
            let count = counts[heading, default: 0] + 1
            counts[heading] = count
            return count == 1 ? heading : "\(heading) (\(count))"
        }
    }

    /// The first year that is named above the headings, as in `填报时间：2023年3月27日`.
    private func year(above row: Int) -> Int? {
        for number in texts.keys.sorted() where number < row {
            for text in (texts[number] ?? [:]).sorted(by: { $0.key < $1.key }).map(\.value) {
                for part in text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) where part.count == 4 {
                    if let year = Int(part), (1949...2100).contains(year) { return year }
                }
            }
        }
        return nil
    }
}
