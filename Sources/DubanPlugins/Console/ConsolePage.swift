import DubanDocuments
import DubanModel
import DubanStore
import LuaHost

/// Shows values on a terminal: records and lists of them as tables, queries by their first records.
struct ConsolePage {
    let context: HostContext

    private static let mostRows = 20
    private static let mostColumns = 6
    private static let mostLength = 28
    /// The fields that tell most of a record, where a model has them; the others follow in their order.
    private static let telling = [
        "code", "title", "name", "status", "kind", "lead", "organization", "scope", "period", "value", "assigned",
        "due",
        "closed",
    ]

    /// The values that a line gave.
    func document(of values: [LuaValue]) throws -> Document {
        if values.count == 1, case .object(let object)? = values.first, let box = object.object as? DocumentBox {
            return box.finished()
        }
        var blocks: [Block] = []
        for value in values { blocks += try self.blocks(of: value) }
        return Document(title: "", language: context.language, blocks: blocks)
    }

    private func blocks(of value: LuaValue) throws -> [Block] {
        switch value {
        case .record(let record): return [.table(try fields(of: record))]
        case .table(let table):
            let list = try table.list()
            if !list.isEmpty, try table.names().isEmpty { return try blocks(ofList: list) }
            return [.table(try pairs(of: table))]
        case .object(let object):
            if let box = object.object as? QueryBox { return try blocks(of: box) }
            return [.paragraph(object.type.name)]
        case .nil: return [.paragraph("nil")]
        case .string(let text): return [.paragraph(text)]
        default: return [.paragraph(text(value))]
        }
    }

    // MARK: Records

    private func blocks(of box: QueryBox) throws -> [Block] {
        let rows =
            box.isComputed(context)
            ? try ComputedQuery(context: context, box: box).rows() : try context.openSnapshot().rowIDs(box.query)
        let cursor = try context.detachedCursor(of: box.query.model)
        return try table(ofRecords: rows.prefix(Self.mostRows).map { try cursor.record(row: $0) }, of: rows.count)
    }

    private func blocks(ofList list: [LuaValue]) throws -> [Block] {
        if list.allSatisfy({ if case .record = $0 { true } else { false } }) {
            return try table(ofRecords: Array(list.prefix(Self.mostRows)), of: list.count)
        }
        let tables = list.compactMap(\.table)
        guard tables.count == list.count else {
            let items = list.prefix(Self.mostRows).map { text($0) }
            return [.list(items: items, isOrdered: true)] + more(than: items.count, of: list.count)
        }
        var names: [String] = []
        for name in try tables.flatMap({ try $0.names() }) where !names.contains(name) { names.append(name) }
        let columns = names.prefix(Self.mostColumns)
        let rows = try tables.prefix(Self.mostRows).map { table in
            Table.Row(try columns.map { cell(try table.raw($0)) })
        }
        let table = Table(columns: columns.map { Table.Column(key: $0, title: $0) }, rows: rows)
        return [.table(table)] + more(than: rows.count, of: list.count)
    }

    /// The fields that most records of a list have, those that tell most first.
    private func table(ofRecords records: [LuaValue], of count: Int) throws -> [Block] {
        let found = records.compactMap { if case .record(let record) = $0 { record } else { nil } }
        guard let first = found.first, let model = try context.hostTypes().model(of: first) else {
            return [.paragraph(LocalizedText("no records", zh: "无记录")(context.language))]
        }
        let values = try found.map { record in
            try allowed(model).map { try context.fieldValue($0.name, of: record, model) }
        }
        let order = { (field: Field) in Self.telling.firstIndex(of: field.name.rawValue) ?? Self.telling.count }
        let places = allowed(model).enumerated().sorted {
            (order($0.element), $0.offset) < (order($1.element), $1.offset)
        }
        let filled = places.filter { place, _ in values.contains { !$0[place].isNull } }
        let shown = filled.prefix(Self.mostColumns)
        let table = Table(
            columns: shown.map { Table.Column(key: $0.element.name.rawValue, title: $0.element.name.rawValue) },
            rows: values.map { row in Table.Row(shown.map { .text(shortened(row[$0.offset].written)) }) }
        )
        return [.table(table)] + more(than: found.count, of: count)
    }

    private func fields(of record: LuaRecord) throws -> Table {
        guard let model = try context.hostTypes().model(of: record) else { return Table(columns: []) }
        let stored = try allowed(model).map { ($0.name.rawValue, try context.fieldValue($0.name, of: record, model)) }
        let computed = try context.computed.all(of: model).map { field in
            (field.field.name.rawValue, try context.fieldValue(field.field.name, of: record, model))
        }
        return twoColumns((stored + computed).filter { !$0.1.isNull }.map { ($0.0, .text($0.1.written)) })
    }

    private func allowed(_ model: Model) -> [Field] {
        model.fields.filter { context.access.read.allows($0, of: model) }
    }

    // MARK: Tables and plain values

    private func pairs(of table: LuaTable) throws -> Table {
        let list = try table.list().enumerated().map { (String($0.offset + 1), cell($0.element)) }
        return twoColumns(Array((list + (try table.names().map { ($0, cell(try table.raw($0))) })).prefix(200)))
    }

    private func twoColumns(_ rows: [(String, Cell)]) -> Table {
        Table(
            columns: [Table.Column(key: "name", title: ""), Table.Column(key: "value", title: "")],
            rows: rows.map { Table.Row([.text($0.0), $0.1]) }
        )
    }

    private func more(than shown: Int, of count: Int) -> [Block] {
        guard count > shown else { return [] }
        let text = LocalizedText("… \(shown) of \(count)", zh: "……共 \(count) 条，显示 \(shown) 条")
        return [.paragraph(text(context.language))]
    }

    private func cell(_ value: LuaValue) -> Cell { value.isNil ? .empty : .text(shortened(text(value))) }

    private func shortened(_ text: String) -> String {
        text.count > Self.mostLength ? text.prefix(Self.mostLength - 1) + "…" : text
    }

    private func text(_ value: LuaValue) -> String {
        FieldConversion(context: context).sentenceText(value)
    }
}
