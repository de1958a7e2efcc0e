public import DubanModel

/// Gives a document out as JSON with its typed values, in the same order on every run.
///
/// The document is an object with `title`, `subtitle`, `language`, `asOf` and `blocks`. A block has a `type` and what
/// belongs to it. A table has `columns` (`key`, `title`, `group`, `kind`, `decimals`, and for money the `unit` it is
/// shown in), `rows` and `totals`; a row's `cells` are an object by column key. A value has a `type` and a `value`:
///
/// | type | value |
/// |---|---|
/// | `empty` | `null` |
/// | `text` | text |
/// | `integer`, `number`, `percent`, `points` | a number as the report gave it; `null` when it is not finite |
/// | `money` | exact decimal text in yuan, such as `"-4318643.37"` |
/// | `date` | `"2023-03-31"`, or `"2023-03-31T07:59:08"` where the time is known |
/// | `light` | the light's name, with its word as `label` |
/// | `rank` | the place, with the number of places as `of` |
/// | `boolean` | `true` or `false` |
public struct JSONRenderer: Sendable {
    /// Makes a renderer.
    public init() {}

    /// The document as indented JSON that ends with a line break.
    public func render(_ document: Document) -> String {
        value(of: document).text(indented: true) + "\n"
    }

    /// The document as a JSON value, to be part of a larger one.
    public func value(of document: Document) -> JSONValue {
        .object([
            ("title", .string(document.title)),
            ("subtitle", JSONValue(document.subtitle)),
            ("language", .string(document.language.rawValue)),
            ("asOf", JSONValue(document.asOf?.description)),
            ("blocks", .array(document.blocks.map(value))),
        ])
    }

    private func value(of block: Block) -> JSONValue {
        switch block {
        case .heading(let level, let text):
            .object([("type", "heading"), ("level", JSONValue(level)), ("text", .string(text))])
        case .paragraph(let text):
            .object([("type", "paragraph"), ("text", .string(text))])
        case .list(let items, let isOrdered):
            .object([
                ("type", "list"), ("ordered", .boolean(isOrdered)), ("items", .array(items.map(JSONValue.string))),
            ])
        case .table(let table):
            value(of: table)
        case .keyFigures(let figures):
            .object([("type", "keyFigures"), ("figures", .array(figures.map(value)))])
        case .note(let kind, let text):
            .object([("type", "note"), ("kind", .string(kind.rawValue)), ("text", .string(text))])
        case .chart(let chart): value(of: chart)
        case .divider:
            .object([("type", "divider")])
        }
    }

    private func value(of chart: Chart) -> JSONValue {
        .object([
            ("type", "chart"),
            ("kind", .string(chart.kind.rawValue)),
            ("title", .string(chart.title)),
            ("summary", JSONValue(chart.summary)),
            ("label", .string(chart.label)),
            ("values", .array(chart.values.map(JSONValue.string))),
            ("target", JSONValue(chart.target)),
            ("pace", JSONValue(chart.pace)),
            ("plan", .array(chart.plan.map(JSONValue.string))),
            ("table", value(of: chart.table)),
        ])
    }

    private func value(of figure: KeyFigure) -> JSONValue {
        .object([
            ("label", .string(figure.label)),
            ("value", value(of: figure.value)),
            ("light", JSONValue(figure.light?.rawValue)),
            ("word", JSONValue(figure.word)),
        ])
    }

    private func value(of table: Table) -> JSONValue {
        let keys = table.dataKeys
        return .object([
            ("type", "table"),
            ("caption", JSONValue(table.caption)),
            ("columns", .array(zip(keys, table.columns).map(value))),
            (
                "rows",
                .array(
                    table.rows.map { row in
                        .object([
                            ("emphasized", .boolean(row.isEmphasized)), ("cells", value(of: row.cells, under: keys)),
                        ])
                    }
                )
            ),
            ("totals", table.totals.map { value(of: $0, under: keys) } ?? .null),
        ])
    }

    private func value(of key: String, _ column: Table.Column) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("key", .string(key)),
            ("title", .string(column.title)),
            ("group", JSONValue(column.group)),
            ("kind", .string(column.kind.rawValue)),
            ("decimals", column.format.decimals.map(JSONValue.init) ?? .null),
        ]
        if column.kind == .money { members.append(("unit", .string(column.format.moneyUnit.rawValue))) }
        return .object(members)
    }

    private func value(of cells: [Cell], under keys: [String]) -> JSONValue {
        .object(
            keys.enumerated().map { position, key in
                (key, value(of: cells.indices.contains(position) ? cells[position] : .empty))
            }
        )
    }

    private func value(of cell: Cell) -> JSONValue {
        switch cell {
        case .empty: typed("empty", .null)
        case .text(let text): typed("text", .string(text))
        case .integer(let integer): typed("integer", .integer(integer))
        case .number(let number): typed("number", .number(number))
        case .percent(let percent): typed("percent", .number(percent))
        case .points(let points): typed("points", .number(points))
        case .money(let money): typed("money", .string(money.description))
        case .date(let moment): typed("date", .string(moment.description))
        case .light(let light, let word): typed("light", .string(light.rawValue), ("label", JSONValue(word)))
        case .rank(let place, let count):
            typed("rank", .integer(place), ("of", count.map(JSONValue.integer) ?? .null))
        case .boolean(let boolean): typed("boolean", .boolean(boolean))
        case .trend(let values): typed("trend", .array(values.map { $0.map(JSONValue.number) ?? .null }))
        }
    }

    private func typed(_ type: String, _ value: JSONValue, _ more: (String, JSONValue)...) -> JSONValue {
        .object([("type", .string(type)), ("value", value)] + more)
    }
}
