import DubanModel

/// Turns the rows of one file into records, by a mapping. It belongs to one thread.
final class RowReader {
    private let mapping: Mapping
    private let layout: TableLayout
    private let positions: [String: Int]
    /// The fields that the file gives.
    private let fields: [ReadField]
    private let assigned: ReadField?
    private let leadPosition: Int?
    /// How the file may call organizations.
    let organizationNames: OrganizationNames
    /// The lists of organizations that were read before: a ledger has the same ones again and again.
    private let lists = ReadLists()
    private var headings: [String] { layout.headings }

    init(mapping: Mapping, layout: TableLayout, names: OrganizationNames) throws(ExchangeError) {
        self.mapping = mapping
        organizationNames = names
        self.layout = layout
        let headings = layout.headings
        let positions = Dictionary(headings.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.positions = positions
        fields = mapping.fields.compactMap { name, rule in
            mapping.model.position(of: name).map {
                ReadField(mapping.model.fields[$0], position: $0, rule: rule, columns: positions)
            }
        }
        assigned = fields.first { $0.field.name == .assigned }
        leadPosition = mapping.model.position(of: .lead)
        for column in mapping.columns where positions[column] == nil {
            throw .missingColumn(column, headings: headings)
        }
    }

    /// The fields that the file speaks of.
    var providedFields: Set<FieldName> {
        Set(mapping.fields.keys)
    }

    /// The trimmed text of a column in a row.
    func cell(_ column: String, in row: TableRow) -> String {
        positions[column].map { cell(at: $0, in: row) } ?? ""
    }

    private func cell(at position: Int, in row: TableRow) -> String {
        row.cells.indices.contains(position) ? trimmed(row.cells[position]) : ""
    }

    /// The record of a row, and what is wrong with its cells.
    func record(of row: TableRow) -> (record: Record, problems: [RowProblem]) {
        var record = Record(mapping.model)
        var problems: [RowProblem] = []
        if row.cells.count != headings.count {
            problems.append(
                RowProblem(
                    line: row.line,
                    column: "",
                    value: "\(row.cells.count) cells",
                    LocalizedText(
                        "expected \(headings.count) cells, as in the heading row",
                        zh: "应为 \(headings.count) 列"
                    )
                )
            )
            return (record, problems)
        }
        // A day without a year is read by way of the day of assignment, which therefore comes first.
        var nearby: CivilDate?
        if layout.sheet != nil, let assigned {
            nearby = (try? value(of: assigned, in: row, nearby: nil).get())?.moment?.date
        }
        for field in fields {
            switch value(of: field, in: row, nearby: nearby) {
            case .success(.text(let written)) where field.namesOrganization:
                record.set(.text(organizationNames.code(of: written)), at: field.position)
            case .success(let value): record.set(value, at: field.position)
            case .failure(var problem):
                // Ledgers write "for good" where a day belongs: the rest of the row is right all the same.
                if layout.sheet != nil, field.type == .moment, !field.field.isRequired {
                    problem.dispensableField = field.field.name
                }
                problems.append(problem)
            }
        }
        if mapping.leadColumn != nil, let leadPosition, record.values[leadPosition].isNull,
            let lead = leads(in: row).first
        {
            record.set(.text(lead), at: leadPosition)
        }
        completeCode(of: &record)
        return (record, problems)
    }

    /// The organizations that lead a task, the first of them answering for it.
    func leads(in row: TableRow) -> [String] { organizations(mapping.leadColumn, in: row) }

    /// The organizations that support it.
    func supporters(in row: TableRow) -> [String] { organizations(mapping.supportColumn, in: row) }

    private func organizations(_ column: String?, in row: TableRow) -> [String] {
        guard let column else { return [] }
        let written = cell(column, in: row)
        return written.isEmpty ? [] : lists.parts(of: written, organizations)
    }

    private func organizations(in written: String) -> [String] {
        // People break lines in a spreadsheet's cell where they would write a comma elsewhere.
        let isBroken = layout.sheet != nil && written.utf8.contains { $0 == 0x0A || $0 == 0x0D }
        var parts = isBroken ? written.split(whereSeparator: \.isNewline).map(String.init) : [written]
        for separator in mapping.separators {
            // Looking for its first byte is much faster than for the separator, which most cells have none of.
            guard let first = separator.utf8.first, parts.contains(where: { $0.utf8.contains(first) }) else { continue }
            parts = parts.flatMap { $0.split(separator: separator).map(String.init) }
        }
        var known: Set<String> = []
        let named = parts.map(trimmed).filter { !$0.isEmpty }.map(organizationNames.code(of:))
        return named.filter { known.insert($0).inserted }
    }

    /// The name of a column's cell in a spreadsheet, such as `I10`.
    func address(_ column: String, in row: TableRow) -> String? {
        layout.address(row: row.line, position: positions[column])
    }

    /// The day in a column.
    func day(_ column: String, in row: TableRow) -> Moment? { moment(cell(column, in: row), patterns: mapping.dates) }

    /// The moment at which a row's values took effect, where the mapping has a column for it.
    func effective(of row: TableRow) -> Result<Moment?, RowProblem> {
        guard let column = mapping.effectiveColumn else { return .success(nil) }
        let written = cell(column, in: row)
        if let moment = moment(written, patterns: mapping.dates) { return .success(moment) }
        return .failure(problem(row, column, written, expectation(of: .moment, patterns: mapping.dates)))
    }

    private func completeCode(of record: inout Record) {
        guard record[.code].isNull, !mapping.model.codeParts.isEmpty else { return }
        let parts = mapping.model.codeParts.map { record[$0].written }
        if !parts.contains("") { record[.code] = .text(parts.joined(separator: "/")) }
    }

    private func value(of field: ReadField, in row: TableRow, nearby: CivilDate?) -> Result<FieldValue, RowProblem> {
        for source in field.sources {
            if let failed = failedFormula(source.rule.columns, in: row) { return .failure(failed) }
            if let when = source.when, cell(at: when, in: row).isEmpty { continue }
            let written = source.value ?? text(of: source, in: row)
            if written.isEmpty { continue }
            var meant = written
            if source.translates {
                guard let meaning = source.rule.values[written] ?? source.rule.otherwise else {
                    return .failure(untranslated(written, by: source.rule, field.field, in: row))
                }
                meant = meaning
            }
            let patterns = source.patterns ?? mapping.dates
            guard let value = parse(meant, as: field.type, patterns: patterns, nearby: nearby) else {
                let column = source.rule.columns.first ?? field.field.name.rawValue
                return .failure(unreadable(written, as: field.type, patterns: patterns, column: column, in: row))
            }
            return .success(value)
        }
        return .success(.null)
    }

    private func untranslated(
        _ written: String,
        by source: FieldRule.Source,
        _ field: Field,
        in row: TableRow
    ) -> RowProblem {
        let known = source.values.keys.sorted().joined(separator: ", ")
        return problem(
            row,
            source.columns.first ?? "",
            written,
            LocalizedText(
                "one of \(known), which the mapping translates for '\(field.name)'",
                zh: "\(known) 之一，即对应关系中“\(field.name)”所列的值"
            )
        )
    }

    private func unreadable(
        _ written: String,
        as type: FieldType,
        patterns: [DatePattern],
        column: String,
        in row: TableRow
    ) -> RowProblem {
        let expected = expectation(of: type, patterns: patterns)
        guard type == .moment, let reason = WrittenDate.reason(against: written) else {
            return problem(row, column, written, expected)
        }
        let both = LocalizedText(
            "\(reason.english); expected \(expected.english)",
            zh: "\(reason(.simplifiedChinese))；应为\(expected(.simplifiedChinese))"
        )
        return RowProblem(line: row.line, column: column, address: address(column, in: row), value: written, both)
    }

    private func text(of source: ReadField.Source, in row: TableRow) -> String {
        if source.positions.count == 1 { return cell(at: source.positions[0], in: row) }
        return source.positions.map { cell(at: $0, in: row) }.filter { !$0.isEmpty }
            .joined(separator: source.rule.joiner)
    }

    private func failedFormula(_ columns: [String], in row: TableRow) -> RowProblem? {
        guard !row.failedFormulas.isEmpty else { return nil }
        for column in columns {
            guard let position = positions[column], row.failedFormulas.contains(position) else { continue }
            return problem(
                row,
                column,
                row.cells[position],
                LocalizedText("a value, but the cell's formula has failed", zh: "值，但该单元格公式出错")
            )
        }
        return nil
    }

    private func parse(
        _ written: String,
        as type: FieldType,
        patterns: [DatePattern],
        nearby: CivilDate?
    ) -> FieldValue? {
        switch type {
        case .moment: moment(written, patterns: patterns, nearby: nearby).map(FieldValue.moment)
        case .period: PeriodText.period(written).map { .text($0.description) }
        case .money: Money(written, unit: mapping.moneyUnit).map(FieldValue.money)
        default: type.parse(written)
        }
    }

    private func moment(_ written: String, patterns: [DatePattern], nearby: CivilDate? = nil) -> Moment? {
        for pattern in patterns {
            if let moment = pattern.parse(written) { return moment }
        }
        if let moment = Moment(written) { return moment }
        guard let sheet = layout.sheet else { return nil }
        if let number = Double(written), SheetSerial.plausible.contains(number) {
            return SheetSerial.moment(number, startsIn1904: sheet.startsIn1904)
        }
        return WrittenDate.moment(written, nearby: nearby, year: sheet.year)
    }

    private func expectation(of type: FieldType, patterns: [DatePattern]) -> LocalizedText {
        guard case .moment = type else { return type.expectation }
        if layout.sheet != nil, patterns.isEmpty {
            return LocalizedText(
                "a day that exists, such as 2023-04-21, 2023年4月21日 or 4月21日前",
                zh: "存在的日期，如 2023-04-21、2023年4月21日、4月21日前"
            )
        }
        guard !patterns.isEmpty else { return type.expectation }
        let written = patterns.map(\.text).joined(separator: " / ")
        return LocalizedText("a date that exists, written as \(written)", zh: "存在的日期，格式为 \(written)")
    }

    private func problem(
        _ row: TableRow,
        _ column: String,
        _ value: String,
        _ expected: LocalizedText
    ) -> RowProblem {
        RowProblem(
            line: row.line,
            column: column,
            address: address(column, in: row),
            value: value,
            LocalizedText("expected \(expected.english)", zh: "应为\(expected(.simplifiedChinese))")
        )
    }

    /// Whether a sign is surely no blank: above the full-width space there is none, which saves looking it up.
    private static func isInk(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x3000 && scalar.value != 0xFEFF || scalar.value > 0x20 && scalar.value < 0x7F
    }

    private func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return text }
        // Beyond ASCII a space may be full-width (U+3000), as Chinese spreadsheets have it.
        if first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80 { return text }
        if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, Self.isInk(first),
            Self.isInk(last)
        {
            return text
        }
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        guard start < text.endIndex, let end = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[start...end])
    }
}
