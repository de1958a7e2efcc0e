import DubanModel

/// Turns the rows of one file into records, by a mapping.
struct RowReader {
    private let mapping: Mapping
    private let headings: [String]
    private let positions: [String: Int]

    init(mapping: Mapping, headings: [String]) throws(ExchangeError) {
        self.mapping = mapping
        self.headings = headings
        positions = Dictionary(headings.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for column in mapping.columns where positions[column] == nil {
            throw .missingColumn(column, headings: headings)
        }
    }

    /// The fields that the file speaks of.
    var providedFields: Set<FieldName> {
        Set(mapping.fields.keys)
    }

    /// The trimmed text of a column in a row.
    func cell(_ column: String, in row: CSVReader.Row) -> String {
        guard let position = positions[column], row.cells.indices.contains(position) else { return "" }
        return trimmed(row.cells[position])
    }

    /// The record of a row, and what is wrong with its cells.
    func record(of row: CSVReader.Row) -> (record: Record, problems: [RowProblem]) {
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
        for (name, rule) in mapping.fields {
            guard let field = mapping.model.field(name) else { continue }
            switch value(of: field, by: rule, in: row) {
            case .success(let value): record[name] = value
            case .failure(let problem): problems.append(problem)
            }
        }
        if let lead = mapping.leadColumn, record[.lead].isNull {
            let code = cell(lead, in: row)
            record[.lead] = code.isEmpty ? .null : .text(code)
        }
        completeCode(of: &record)
        return (record, problems)
    }

    /// The moment at which a row's values took effect, where the mapping has a column for it.
    func effective(of row: CSVReader.Row) -> Result<Moment?, RowProblem> {
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

    private func value(of field: Field, by rule: FieldRule, in row: CSVReader.Row) -> Result<FieldValue, RowProblem> {
        for source in rule.sources {
            if let when = source.when, cell(when, in: row).isEmpty { continue }
            let written = source.value ?? text(of: source, in: row)
            if written.isEmpty { continue }
            var meant = written
            if !source.values.isEmpty {
                guard let meaning = source.values[written] ?? source.otherwise else {
                    let known = source.values.keys.sorted().joined(separator: ", ")
                    return .failure(
                        problem(
                            row,
                            source.columns.first ?? "",
                            written,
                            LocalizedText("one of \(known), which the mapping translates for '\(field.name)'")
                        )
                    )
                }
                meant = meaning
            }
            let patterns = source.dates.isEmpty ? mapping.dates : source.dates
            guard let value = parse(meant, as: field.type, patterns: patterns) else {
                let column = source.columns.first ?? field.name.rawValue
                return .failure(problem(row, column, written, expectation(of: field.type, patterns: patterns)))
            }
            return .success(value)
        }
        return .success(.null)
    }

    private func text(of source: FieldRule.Source, in row: CSVReader.Row) -> String {
        source.columns.map { cell($0, in: row) }.filter { !$0.isEmpty }.joined(separator: source.joiner)
    }

    private func parse(_ written: String, as type: FieldType, patterns: [DatePattern]) -> FieldValue? {
        switch type {
        case .moment: moment(written, patterns: patterns).map(FieldValue.moment)
        case .period: PeriodText.period(written).map { .text($0.description) }
        case .money: Money(written, unit: mapping.moneyUnit).map(FieldValue.money)
        default: type.parse(written)
        }
    }

    private func moment(_ written: String, patterns: [DatePattern]) -> Moment? {
        for pattern in patterns {
            if let moment = pattern.parse(written) { return moment }
        }
        return Moment(written)
    }

    private func expectation(of type: FieldType, patterns: [DatePattern]) -> LocalizedText {
        guard case .moment = type, !patterns.isEmpty else { return type.expectation }
        let written = patterns.map(\.text).joined(separator: " / ")
        return LocalizedText("a date that exists, written as \(written)", zh: "存在的日期，格式为 \(written)")
    }

    private func problem(
        _ row: CSVReader.Row,
        _ column: String,
        _ value: String,
        _ expected: LocalizedText
    ) -> RowProblem {
        RowProblem(
            line: row.line,
            column: column,
            value: value,
            LocalizedText("expected \(expected.english)", zh: "应为\(expected(.simplifiedChinese))")
        )
    }

    private func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return text }
        // Beyond ASCII a space may be full-width (U+3000), as Chinese spreadsheets have it.
        if first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80 { return text }
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        guard start < text.endIndex, let end = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[start...end])
    }
}

extension RowProblem: Error {}
