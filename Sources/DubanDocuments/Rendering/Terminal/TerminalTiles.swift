/// Lays key figures out as boxes side by side, as many in a row as fit.
struct TerminalTiles {
    private static let widestTile = 28
    private static let frame = 4

    private struct Tile {
        var lines: [TerminalLine]
        var width: Int
    }

    private let tiles: [Tile]
    private let width: Int

    /// Prepares figures for a terminal of so many columns.
    init(_ figures: [KeyFigure], formatter: CellFormatter, width: Int) {
        self.width = width
        let limit = min(TerminalTiles.widestTile, width - TerminalTiles.frame)
        tiles = figures.map { figure in
            var lines = TerminalTiles.value(of: figure, formatter: formatter, limit: limit)
            lines += TextWrapper.wrap(figure.label, width: limit).map { TerminalLine($0) }
            return Tile(lines: lines, width: lines.map(\.width).max() ?? 0)
        }
    }

    /// The lines of all boxes.
    func lines() -> [TerminalLine] {
        var lines: [TerminalLine] = []
        var row: [Tile] = []
        var used = 0
        for tile in tiles {
            let needed = tile.width + TerminalTiles.frame
            if !row.isEmpty, used + 1 + needed > width {
                lines += TerminalTiles.boxes(row)
                (row, used) = ([], 0)
            }
            used += needed + (row.isEmpty ? 0 : 1)
            row.append(tile)
        }
        return row.isEmpty ? lines : lines + TerminalTiles.boxes(row)
    }

    /// The figure, and on a line of its own the light with its word.
    private static func value(of figure: KeyFigure, formatter: CellFormatter, limit: Int) -> [TerminalLine] {
        let text = formatter.textWithUnit(figure.value, format: figure.format)
        let cell = TerminalCell(figure.value, text: text)
        var lines = TextWrapper.wrap(cell.text, width: limit).map { TerminalLine($0, cell.style.union(.bold)) }
        guard let light = figure.light else { return lines }
        let mark = TerminalCell.marked(figure.word ?? formatter.furniture.name(of: light))
        if let last = lines.last, last.width + 2 + DisplayWidth.of(mark) <= limit {
            lines[lines.count - 1].appendSpaces(2)
            lines[lines.count - 1].append(mark, .of(light))
            return lines
        }
        return lines + TextWrapper.wrap(mark, width: limit).map { TerminalLine($0, .of(light)) }
    }

    private static func boxes(_ row: [Tile]) -> [TerminalLine] {
        let height = row.map(\.lines.count).max() ?? 0
        return (-1...height).map { lineNumber in
            var line = TerminalLine()
            for (position, tile) in row.enumerated() {
                if position > 0 { line.append(" ") }
                let rule = String(repeating: "─", count: tile.width + 2)
                switch lineNumber {
                case -1: line.append("┌\(rule)┐", .dim)
                case height: line.append("└\(rule)┘", .dim)
                default:
                    line.append("│ ", .dim)
                    let start = line.width
                    if tile.lines.indices.contains(lineNumber) { line.append(tile.lines[lineNumber]) }
                    line.pad(to: start + tile.width)
                    line.append(" │", .dim)
                }
            }
            return line
        }
    }
}
