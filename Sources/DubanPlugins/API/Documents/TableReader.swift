import DubanDocuments
import DubanModel
import LuaHost
import NearestName

/// Reads tables of documents out of Lua tables, with errors that name the row and the column.
struct TableReader {
    let context: HostContext

    /// - Parameters:
    ///   - name: what the source is called in messages; a table unless given.
    ///   - others: the names of what else it may hold.
    func table(_ source: LuaTable, named name: String? = nil, besides others: [String] = []) throws -> TableBox {
        let name = name ?? Wording.text("a table", zh: "表格")
        try check(source, among: ["caption", "columns", "rows", "totals"] + others, place: name)
        guard let columnList = try source.raw("columns").table else {
            throw LuaError(
                .argument,
                "\(name) needs columns: { columns = { { key = \"name\", title = \"Name\" }, … } }",
                zh: "\(name)需要列：{ columns = { { key = \"name\", title = \"名称\" }, … } }"
            )
        }
        var columns: [Table.Column] = []
        var undecided: Set<Int> = []
        for (offset, value) in try columnList.list().enumerated() {
            let (column, isDecided) = try self.column(value, number: offset + 1)
            columns.append(column)
            if !isDecided { undecided.insert(offset) }
        }
        if columns.isEmpty { throw LuaError(.argument, "\(name) needs at least one column", zh: "\(name)至少需要一列") }
        let caption = try context.sentence(try source.raw("caption"))
        let box = TableBox(
            Table(caption: caption, columns: columns),
            undecided: undecided,
            memory: try context.hostTypes().memory()
        )
        if let explainer = context.explainer {
            box.reading = (explainer.beginTable(), explainer.start, explainer.start)
        }
        if let rows = try source.raw("rows").table {
            for row in try rows.list() { try append(row, to: box) }
        }
        if case .table(let totals) = try source.raw("totals") {
            let cells = try cells(of: totals, in: box, place: Wording.text("totals", zh: "合计行"))
            box.table.totals = cells
            try explain(Table.Row(cells), in: box, number: nil)
        }
        return box
    }

    func append(_ value: LuaValue, to box: TableBox) throws {
        let number = box.table.rows.count + 1
        let place = Wording.text("row \(number)", zh: "第 \(number) 行")
        guard let row = value.table else {
            throw LuaError(
                .argument,
                "\(place): a table of values expected, got \(value.typeName)",
                zh: "\(place)：应为值的表，得到的是 \(value.typeName)"
            )
        }
        let cells = try cells(of: row, in: box, place: place)
        let made = Table.Row(cells, isEmphasized: try row.raw("emphasis").boolean ?? false)
        try box.append(made)
        try explain(made, in: box, number: box.table.rows.count)
    }

    private func explain(_ row: Table.Row, in box: TableBox, number: Int?) throws {
        guard let explainer = context.explainer, let reading = box.reading else { return }
        try explainer.explain(
            row,
            of: box.table,
            number: reading.number,
            rowNumber: number,
            from: reading.rowStart,
            tableStart: reading.start
        )
        box.reading?.rowStart = explainer.place
    }

    func keyFigure(_ value: LuaValue, place: String) throws -> KeyFigure {
        guard let table = value.table else {
            throw LuaError(
                .argument,
                "\(place): a table with label and value expected, got \(value.typeName)",
                zh: "\(place)：应为含 label 和 value 的表，得到的是 \(value.typeName)"
            )
        }
        try check(table, among: ["label", "value", "type", "light", "decimals", "unit"], place: place)
        guard let label = try context.sentence(try table.raw("label")) else {
            throw LuaError(.argument, "\(place) needs a label", zh: "\(place)需要 label")
        }
        let given = try table.raw("value")
        let kind = try self.kind(try table.raw("type"), place: place) ?? CellReader(context: context).kind(of: given)
        var light: Light?
        var word: String?
        if case .light(let read, let ownWord) = try CellReader(context: context).cell(
            try table.raw("light"),
            kind: .light,
            place: Wording.text("\(place), light", zh: "\(place)的 light")
        ) {
            light = read
            word = ownWord
        }
        return KeyFigure(
            label: label,
            value: try CellReader(context: context).cell(given, kind: kind ?? .text, place: place),
            format: try format(table, place: place),
            light: light,
            word: word
        )
    }

    private func column(_ value: LuaValue, number: Int) throws -> (Table.Column, isDecided: Bool) {
        let place = Wording.text("column \(number)", zh: "第 \(number) 列")
        if let title = value.text { return (Table.Column(key: title, title: title), false) }
        guard let table = value.table else {
            throw LuaError(
                .argument,
                "\(place): text or a table expected, got \(value.typeName)",
                zh: "\(place)：应为文本或表，得到的是 \(value.typeName)"
            )
        }
        try check(table, among: ["key", "title", "type", "decimals", "unit", "group"], place: place)
        let title = try context.sentence(try table.raw("title"))
        guard let key = try table.raw("key").text ?? title else {
            throw LuaError(.argument, "\(place) needs a key or a title", zh: "\(place)需要 key 或 title")
        }
        let kind = try self.kind(try table.raw("type"), place: place)
        let column = Table.Column(
            key: key,
            title: title ?? key,
            group: try context.sentence(try table.raw("group")),
            kind: kind ?? .text,
            format: try format(table, place: place)
        )
        return (column, kind != nil)
    }

    private func kind(_ value: LuaValue, place: String) throws -> ColumnKind? {
        guard let name = value.text else { return nil }
        if let kind = ColumnKind(rawValue: name) { return kind }
        let known = ColumnKind.allCases.map(\.rawValue)
        let hint = NearestName.hintOrList(for: name, in: known)
        throw LuaError(
            .argument,
            "\(place): there is no type '\(name)'\(hint)",
            zh: "\(place)：没有类型“\(name)”\(hint.chinese)"
        )
    }

    private func format(_ table: LuaTable, place: String) throws -> CellFormat {
        var format = CellFormat()
        if case let value = try table.raw("decimals"), !value.isNil {
            guard let decimals = value.integer, (0...10).contains(decimals) else {
                throw LuaError(.argument, "\(place): decimals must be 0 to 10", zh: "\(place)：decimals 应为 0 到 10")
            }
            format.decimals = Int(decimals)
        }
        if let name = try table.raw("unit").text {
            guard let unit = MoneyUnit(rawValue: name) else {
                let known = MoneyUnit.allCases.map(\.rawValue).joined(separator: ", ")
                throw LuaError(
                    .argument,
                    "\(place): '\(name)' is no unit of money (there are: \(known))",
                    zh: "\(place)：“\(name)”不是金额单位（有：\(known)）"
                )
            }
            format.moneyUnit = unit
        }
        return format
    }

    private func cells(of row: LuaTable, in box: TableBox, place: String) throws -> [Cell] {
        let columns = box.table.columns
        let names = try row.names()
        let keys = Set(columns.map(\.key)).union(["emphasis"])
        for name in names where !keys.contains(name) {
            let hint = NearestName.hintOrList(for: name, in: columns.map(\.key))
            throw LuaError(
                .argument,
                "\(place): there is no column '\(name)'\(hint)",
                zh: "\(place)：没有列“\(name)”\(hint.chinese)"
            )
        }
        if row.count > columns.count {
            throw LuaError(
                .argument,
                "\(place): \(row.count) values for \(columns.count) columns",
                zh: "\(place)：有 \(row.count) 个值，而列有 \(columns.count) 个"
            )
        }
        let reader = CellReader(context: context)
        var cells: [Cell] = []
        for (position, column) in columns.enumerated() {
            let named = try row.raw(column.key)
            let value = named.isNil ? try row.raw(position + 1) : named
            if box.undecided.contains(position), let kind = reader.kind(of: value) {
                box.table.columns[position].kind = kind
                box.undecided.remove(position)
            }
            cells.append(
                try reader.cell(
                    value,
                    kind: box.table.columns[position].kind,
                    place: Wording.text("\(place), column '\(column.key)'", zh: "\(place)“\(column.key)”列")
                )
            )
        }
        return cells
    }

    private func check(_ table: LuaTable, among known: [String], place: String) throws {
        for name in try table.names() where !known.contains(name) {
            throw LuaError(
                .argument,
                "\(place) has no '\(name)'\(NearestName.hintOrList(for: name, in: known))",
                zh: "\(place)没有“\(name)”\(NearestName.hintOrList(for: name, in: known).chinese)"
            )
        }
    }
}
