import DubanModel

/// Tells in what two tables differ: the rows that were added, are gone, or have other values.
struct TableComparison {
    private let old: Table
    private let new: Table
    private let formatter: CellFormatter
    private let language: Language

    init(_ old: Table?, _ new: Table, formatter: CellFormatter, language: Language) {
        self.old = old ?? Table(columns: new.columns)
        self.new = new
        self.formatter = formatter
        self.language = language
    }

    /// The rows that differ, each with what became of it; nil where none does.
    var table: Table? {
        var rows: [Table.Row] = []
        let naming = namingColumns
        var former: [String: [[String: Cell]]] = [:]
        for row in old.rows { former[name(of: row, in: old, naming), default: []].append(values(row, in: old)) }
        for row in new.rows {
            let key = name(of: row, in: new, naming)
            let now = values(row, in: new)
            guard var candidates = former[key], !candidates.isEmpty else {
                rows.append(shown(text("added", "新增"), nil, now))
                continue
            }
            // Of several rows that are called the same, one without a change comes first.
            let before = candidates.remove(at: candidates.firstIndex { !differs($0, now) } ?? 0)
            former[key] = candidates
            if differs(before, now) { rows.append(shown(text("changed", "变化"), before, now)) }
        }
        for row in old.rows {
            let key = name(of: row, in: old, naming)
            guard let left = former[key]?.first else { continue }
            former[key]?.removeFirst()
            rows.append(shown(text("removed", "删除"), left, nil))
        }
        let (before, after) = (totals(old), totals(new))
        if (before == nil) != (after == nil) || differs(before ?? [:], after ?? [:]) {
            rows.append(shown(text("total", "合计"), before, after))
        }
        guard !rows.isEmpty else { return nil }
        let columns = new.columns.map { Table.Column(key: $0.key, title: formatter.heading(of: $0), group: $0.group) }
        return Table(columns: [Table.Column(key: "change", title: text("Change", "变化"))] + columns, rows: rows)
    }

    /// The columns whose values name a row.
    private var namingColumns: [String] {
        guard let first = new.columns.first else { return [] }
        let isTelling = [old, new].allSatisfy { table in
            guard let place = table.columns.firstIndex(where: { $0.key == first.key }) else { return true }
            let values = table.rows.map {
                shownText($0.cells.indices.contains(place) ? $0.cells[place] : .empty, first)
            }
            return Set(values).count == values.count
        }
        if isTelling { return [first.key] }
        let texts = new.columns.filter { $0.kind == .text }.map(\.key)
        return texts.isEmpty ? [first.key] : texts
    }

    private func name(of row: Table.Row, in table: Table, _ columns: [String]) -> String {
        let values = values(row, in: table)
        return columns.map { key in
            let column = new.columns.first { $0.key == key }
            return column.map { shownText(values[key] ?? .empty, $0) } ?? ""
        }.joined(separator: "\u{1F}")
    }

    private func values(_ row: Table.Row, in table: Table) -> [String: Cell] {
        Dictionary(zip(table.columns.map(\.key), row.cells)) { first, _ in first }
    }

    private func totals(_ table: Table) -> [String: Cell]? {
        table.totals.map { Dictionary(zip(table.columns.map(\.key), $0)) { first, _ in first } }
    }

    private func differs(_ before: [String: Cell], _ after: [String: Cell]) -> Bool {
        new.columns.contains { !CellChange(before[$0.key] ?? .empty, after[$0.key] ?? .empty).isNone }
    }

    private func shown(_ word: String, _ before: [String: Cell]?, _ after: [String: Cell]?) -> Table.Row {
        let cells = new.columns.map { column -> Cell in
            guard let before, let after else {
                return .text(shownText((after ?? before)?[column.key] ?? .empty, column))
            }
            let change = CellChange(before[column.key] ?? .empty, after[column.key] ?? .empty)
            if change.isNone { return .text(shownText(change.new, column)) }
            let difference = change.difference.map { difference in
                let sign = CellChange.isIncrease(difference) ? "+" : ""
                return " (\(sign)\(shownText(difference, column)))"
            }
            return .text("\(shownText(change.old, column)) → \(shownText(change.new, column))\(difference ?? "")")
        }
        return Table.Row([.text(word)] + cells)
    }

    private func shownText(_ cell: Cell, _ column: Table.Column) -> String {
        // The difference of two percentages is written as one of points.
        if case .points = cell { return formatter.text(cell, kind: .points, format: column.format) }
        return formatter.text(cell, kind: column.kind, format: column.format)
    }

    private func text(_ english: String, _ chinese: String) -> String { LocalizedText(english, zh: chinese)(language) }
}
