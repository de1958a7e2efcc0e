import DubanDocuments
import DubanModel
import DubanStore
import LuaHost

/// Finds out where the numbers of a document come from, by what its script had read when it wrote them.
///
/// A number that equals what a query gave for its row, or else for its table or before, comes from that query's records.
/// Any other was computed by the script, out of all that it read for the row; where it read nothing for the row, for the
/// table; and where nothing for the table, until then.
final class CellExplainer {
    private unowned let context: HostContext
    private let journal: QueryJournal
    private var sources: [CellSource] = []
    private var origins: [CellSource.Origin] = []
    private var originNumbers: [String: Int] = [:]
    private var used: Set<QueryJournal.Place> = []
    private var tables = 0
    /// Where the reading for the present block began.
    private var blockStart = 0

    private static let mostOrigins = 10
    /// So many places of one number are looked at for one that no other cell shows.
    private static let mostPlaces = 1_000
    private static let mostSources = 20_000

    init(context: HostContext, journal: QueryJournal) {
        self.context = context
        self.journal = journal
    }

    /// A number over the tables of the document, for those without a caption.
    func beginTable() -> Int {
        tables += 1
        return tables
    }

    /// What comes after belongs to another block.
    func endBlock() {
        journal.split()
        blockStart = journal.count
    }

    /// Where the next reading will be.
    var place: Int { journal.count }

    /// Where the reading for the present block began.
    var start: Int { blockStart }

    /// Explains the numbers of a row.
    ///
    /// - Parameters:
    ///   - start: where the reading for the row began.
    ///   - tableStart: where that for the whole table began.
    func explain(_ row: Table.Row, of table: Table, number: Int, rowNumber: Int?, from start: Int, tableStart: Int)
        throws
    {
        let texts = row.cells.compactMap { if case .text(let text) = $0 { text } else { nil } }
        let name = texts.first { !$0.isEmpty } ?? rowNumber.map { "\($0)" } ?? ""
        let place = table.caption ?? LocalizedText("Table \(number)", zh: "表 \(number)")(context.language)
        let numbers = zip(table.columns, row.cells).filter { $0.1.isNumber }.map { column, cell in
            CellSource.Number(
                table: place,
                row: name,
                column: column.title,
                value: cell,
                kind: column.kind,
                format: column.format
            )
        }
        try add(numbers, starts: [start, tableStart, 0])
        endBlock()
    }

    /// Explains figures that are seen first.
    func explain(_ figures: [KeyFigure]) throws {
        let place = LocalizedText("Figures", zh: "关键数字")(context.language)
        for figure in figures where figure.value.isNumber {
            let number = CellSource.Number(
                table: place,
                row: figure.label,
                column: "",
                value: figure.value,
                kind: .text,
                format: figure.format
            )
            try add([number], starts: [blockStart, 0])
        }
    }

    /// Adds the numbers of one row.
    ///
    /// - Parameter starts: where the reading for it may have begun, the nearest first.
    private func add(_ numbers: [CellSource.Number], starts: [Int]) throws {
        let exact = numbers.map { exactPlace(of: $0.value, from: starts) }
        let matched = exact.compactMap(\.self)
        for (number, match) in zip(numbers, exact) where sources.count < Self.mostSources {
            var origins: [Int] = []
            if let match {
                origins = [try self.number(ofReading: match.reading, group: match.group)]
            } else {
                // Of what was read by groups, the row's own group is what it was computed from.
                let groups = matched.filter { journal.readings[$0.reading].isGrouped }
                let others = nearReadings(starts).filter { place in !groups.contains { $0.reading == place } }
                origins = try groups.map { try self.number(ofReading: $0.reading, group: $0.group) }
                origins += try others.suffix(Self.mostOrigins).map { try self.number(ofReading: $0, group: nil) }
            }
            guard !origins.isEmpty else { continue }
            sources.append(CellSource(number: number, isExact: match != nil, origins: origins))
        }
    }

    /// What was read last since the nearest start after which anything was.
    private func nearReadings(_ starts: [Int]) -> Range<Int> {
        let start = starts.first { $0 < journal.count } ?? journal.count
        return max(start, journal.count - 2 * Self.mostOrigins)..<journal.count
    }

    /// Where a query gave a number, the nearest first; one that no other cell shows yet comes before all.
    private func exactPlace(of cell: Cell, from starts: [Int]) -> QueryJournal.Place? {
        for start in starts {
            let places = journal.places(of: cell, from: start).prefix(Self.mostPlaces)
            if let place = places.first(where: { !used.contains($0) }) ?? places.first {
                used.insert(place)
                return place
            }
        }
        return nil
    }

    /// The number under which a reading, or one group of it, is listed.
    private func number(ofReading place: Int, group: Int?) throws -> Int {
        let key = "\(place)/\(group.map(String.init) ?? "")"
        if let known = originNumbers[key] { return known }
        origins.append(try origin(journal.readings[place], group: group))
        originNumbers[key] = origins.count
        return origins.count
    }

    private func origin(_ reading: QueryJournal.Reading, group: Int?) throws -> CellSource.Origin {
        var query = reading.box.query
        switch reading.content {
        case .records:
            return CellSource.Origin(
                words: QueryWords(query: query, filters: reading.box.filters).text,
                position: reading.position,
                count: reading.rowCount,
                codes: try reading.rows.map { try code(ofRow: $0, query.model) }
            )
        case .aggregate(let aggregate, let groups):
            if let group { query.conditions += groups[group].conditions.filter { !isComputed($0, query.model) } }
            let filters =
                reading.box.filters + (group.map { groups[$0].conditions } ?? []).filter { isComputed($0, query.model) }
            let box = QueryBox(query, filters: filters)
            let fields = group == nil ? groups.first?.conditions.map(\.field.rawValue) ?? [] : []
            let by = fields.isEmpty ? "" : " by \(fields.joined(separator: ", "))"
            let rows = try rows(of: box)
            let codes = try rows.prefix(QueryJournal.mostRows).map { try code(ofRow: $0, query.model) }
            return CellSource.Origin(
                words: "\(aggregate.words) \(QueryWords(query: query, filters: filters).text)\(by)",
                position: reading.position,
                count: rows.count,
                codes: codes
            )
        }
    }

    private func rows(of box: QueryBox) throws -> [Int64] {
        guard box.isComputed(context) else { return try context.openSnapshot().rowIDs(box.query) }
        return try ComputedQuery(context: context, box: box).rows()
    }

    private func isComputed(_ condition: Condition, _ model: Model) -> Bool {
        context.computed.field(condition.field, of: model) != nil
    }

    private func code(ofRow row: Int64, _ model: Model) throws -> String {
        guard case .record(let record) = try context.detachedCursor(of: model).record(row: row) else { return "?" }
        return try record.value(ofField: 0).text ?? "?"
    }

    /// What is added to the document.
    ///
    /// - Parameter plugin: its name and version.
    func blocks(plugin: String) throws -> [Block] {
        let language = context.language
        func text(_ english: String, _ chinese: String) -> String { LocalizedText(english, zh: chinese)(language) }
        let asOf = try context.openSnapshot().asOf
        let known = asOf.knownAt.map { text(", known at \($0)", "，记录截至 \($0)") } ?? ""
        let head = text("As of \(asOf.date)\(known), by \(plugin).", "截至 \(asOf.date)\(known)，插件 \(plugin)。")
        let blocks: [Block] = [
            .divider, .heading(level: 1, text: text("Where the numbers come from", "数字来源")), .paragraph(head),
        ]
        guard !sources.isEmpty else {
            return blocks + [.paragraph(text("No number was computed from a query.", "没有由查询得出的数字。"))]
        }
        return blocks + [
            .table(cellTable(text)), .heading(level: 2, text: text("What was read", "读取的数据")),
            .table(originTable(text)),
        ]
    }

    private func cellTable(_ text: (String, String) -> String) -> Table {
        let columns = [
            Table.Column(key: "table", title: text("Table", "表")), Table.Column(key: "row", title: text("Row", "行")),
            Table.Column(key: "column", title: text("Column", "列")),
            Table.Column(key: "value", title: text("Value", "值")),
            Table.Column(key: "from", title: text("From", "来源")),
        ]
        let formatter = CellFormatter(language: context.language)
        let rows = sources.map { source in
            let numbers = source.origins.map { "[\($0)]" }.joined(separator: " ")
            let how = source.isExact ? text("is", "即") : text("computed from", "据此计算：")
            return Table.Row([
                .text(source.number.table), .text(source.number.row), .text(source.number.column),
                .text(formatter.text(source.number.value, kind: source.number.kind, format: source.number.format)),
                .text("\(how) \(numbers)"),
            ])
        }
        return Table(columns: columns, rows: rows)
    }

    private func originTable(_ text: (String, String) -> String) -> Table {
        let columns = [
            Table.Column(key: "number", title: text("No.", "编号")),
            Table.Column(key: "query", title: text("Query", "查询")),
            Table.Column(key: "count", title: text("Records", "记录数"), kind: .integer),
            Table.Column(key: "codes", title: text("Their codes", "记录编码")),
            Table.Column(key: "line", title: text("Line", "代码行")),
        ]
        let rows = origins.enumerated().map { offset, origin in
            let more = origin.count > origin.codes.count ? ", …" : ""
            return Table.Row([
                .text("[\(offset + 1)]"), .text(origin.words), .integer(Int64(origin.count)),
                .text(origin.codes.joined(separator: ", ") + more), .text(origin.position),
            ])
        }
        return Table(columns: columns, rows: rows)
    }
}

extension Query.Aggregate {
    fileprivate var words: String {
        switch self {
        case .count: "count of"
        case .sum(let field): "sum of \(field) of"
        case .minimum(let field): "least \(field) of"
        case .maximum(let field): "greatest \(field) of"
        case .average(let field): "mean \(field) of"
        case .countDistinct(let field): "count of different \(field) of"
        case .percentile(let field, 0.5): "median \(field) of"
        case .percentile(let field, let share): "percentile \(FieldValue.number(share).written) of \(field) of"
        }
    }
}

extension Cell {
    /// Whether it is a number of some kind.
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .number, .percent, .points, .money, .rank: true
        case .empty, .text, .date, .light, .boolean, .trend: false
        }
    }
}
