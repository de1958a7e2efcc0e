import DubanModel
import DubanStore

/// One import under way inside its transaction. Once a row is wrong, the rows after it are still checked, but no
/// longer written: everything will be undone.
struct ImportSession {
    private let model: Model
    private let mapping: Mapping
    private let rows: RowReader
    private let options: Importer.Options
    private let transaction: WriteTransaction
    private let provided: Set<FieldName>
    private var seen: [String: Int] = [:]
    private var knownOrganizations: Set<String> = []
    private var awaited: [(code: String, target: Model, problem: RowProblem)] = []

    private(set) var report = ImportReport()

    init(
        model: Model,
        mapping: Mapping,
        rows: RowReader,
        options: Importer.Options,
        transaction: WriteTransaction
    ) {
        self.model = model
        self.mapping = mapping
        self.rows = rows
        self.options = options
        self.transaction = transaction
        var provided = rows.providedFields.union([.code])
        if mapping.leadColumn != nil { provided.insert(.lead) }
        self.provided = provided
    }

    /// Brings in one row.
    mutating func take(_ row: CSVReader.Row) throws {
        report.rows += 1
        var (record, problems) = rows.record(of: row)
        var effective: Moment?
        // A row whose cells are not where they should be is one mistake, not one a cell.
        if !problems.contains(where: \.column.isEmpty) {
            switch rows.effective(of: row) {
            case .success(let moment): effective = moment
            case .failure(let problem): problems.append(problem)
            }
            let unread = Set(problems.map(\.column))
            complete(&record)
            problems += record.problems().map { problem(in: row, for: $0) }.filter { !unread.contains($0.column) }
            problems += try ledgerProblems(of: record, row: row, unread: unread)
            problems += repeated(record, effective: effective, row: row)
            problems += try organizations(of: record, row: row)
            problems += try unknownReferences(of: record, row: row)
        }
        for problem in problems.sorted(by: { $0.column < $1.column }) { report.add(problem) }
        guard report.problemCount == 0 else { return }
        guard let outcome = try put(record, effective: effective, row: row) else { return }
        switch outcome {
        case .created: report.created += 1
        case .updated: report.updated += 1
        case .unchanged: report.unchanged += 1
        }
        guard model.name == Model.task.name else { return }
        try putUnits(of: record, row: row)
        if outcome == .updated { try demoteFormerLeads(of: record) }
    }

    /// What is wrong with a new task's ledger fields. What they are together with what is known of a task comes to light
    /// when the row is put.
    private func ledgerProblems(of record: Record, row: CSVReader.Row, unread: Set<String>) throws -> [RowProblem] {
        guard model.hasMembers, try !transaction.exists(model, code: record.code) else { return [] }
        return record.ledgerProblems().map { problem(in: row, for: $0) }.filter { !unread.contains($0.column) }
    }

    /// Writes a row; nil where it does not go together with what is known of its record.
    private mutating func put(
        _ record: Record,
        effective: Moment?,
        row: CSVReader.Row
    ) throws -> WriteTransaction.Outcome? {
        do {
            return try transaction.put(record, provided: provided, effective: effective)
        } catch {
            guard let reason = error.underlying as? ModelError else { throw error }
            report.add(problem(in: row, for: reason))
            return nil
        }
    }

    /// Checks what could only be checked once every row was read.
    mutating func finish() throws {
        for (code, target, problem) in awaited where try !transaction.exists(target, code: code) && seen[code] == nil {
            report.add(problem)
        }
    }

    private func complete(_ record: inout Record) {
        guard model.name == Model.task.name, record[.status].isNull else { return }
        record[.status] = record[.closed].isNull ? .text("assigned") : .text("closed")
    }

    /// A code that stands in two rows is a mistake, except in a file of repeated reports.
    private mutating func repeated(_ record: Record, effective: Moment?, row: CSVReader.Row) -> [RowProblem] {
        if record.code.isEmpty { return [] }
        let key = effective.map { "\(record.code)\u{0}\($0)" } ?? record.code
        guard let first = seen.updateValue(row.line, forKey: key) else {
            if effective != nil { seen[record.code] = row.line }
            return []
        }
        seen[key] = first
        return [
            RowProblem(
                line: row.line,
                column: column(of: .code),
                value: record.code,
                LocalizedText("expected a code of its own: line \(first) has the same", zh: "编码与第 \(first) 行重复")
            )
        ]
    }

    private mutating func organizations(of record: Record, row: CSVReader.Row) throws -> [RowProblem] {
        guard model.name != Model.organization.name else { return [] }
        var problems: [RowProblem] = []
        for field in model.givenFields where field.type == .reference(Model.organization.name) {
            guard let code = record[field.name].text else { continue }
            let column =
                field.name == .lead ? mapping.leadColumn ?? self.column(of: .lead) : self.column(of: field.name)
            problems += try organization(code, named: field.name == .lead, column: column, row: row)
        }
        for code in supporters(in: row) {
            problems += try organization(code, named: false, column: mapping.supportColumn ?? "", row: row)
        }
        return problems
    }

    private mutating func organization(
        _ code: String,
        named: Bool,
        column: String,
        row: CSVReader.Row
    ) throws -> [RowProblem] {
        if knownOrganizations.contains(code) { return [] }
        if try transaction.exists(.organization, code: code) {
            knownOrganizations.insert(code)
            return []
        }
        guard mapping.organizations.creates || options.createsOrganizations else {
            return [
                RowProblem(
                    line: row.line,
                    column: column,
                    value: code,
                    LocalizedText(
                        "expected a known organization; add it, or let the import make it with --create-organizations",
                        zh: "应为已知单位；请先添加，或用 --create-organizations 自动新建"
                    )
                )
            ]
        }
        let fullName = named ? mapping.organizations.nameColumn.map { rows.cell($0, in: row) } ?? "" : ""
        try transaction.put(
            Record(
                .organization,
                [
                    .code: .text(code), .name: .text(fullName.isEmpty ? code : fullName),
                    .kind: .text(mapping.organizations.kind),
                ]
            )
        )
        knownOrganizations.insert(code)
        report.organizationsCreated.append(code)
        return []
    }

    private mutating func unknownReferences(of record: Record, row: CSVReader.Row) throws -> [RowProblem] {
        var problems: [RowProblem] = []
        for field in model.givenFields {
            guard case .reference(let name) = field.type, name != Model.organization.name || model.name == name,
                let code = record[field.name].text, let target = Model.named(name)
            else { continue }
            let problem = RowProblem(
                line: row.line,
                column: column(of: field.name),
                value: code,
                LocalizedText(
                    "expected \(field.type.expectation.english)",
                    zh: "应为\(field.type.expectation(.simplifiedChinese))"
                )
            )
            if target.name == model.name {
                awaited.append((code, target, problem))
            } else if try !transaction.exists(target, code: code) {
                problems.append(problem)
            }
        }
        return problems
    }

    private func putUnits(of task: Record, row: CSVReader.Row) throws {
        guard mapping.leadColumn != nil || mapping.supportColumn != nil || options.derivesLeadUnits else { return }
        if let lead = task[.lead].text { try putUnit(of: task, organization: lead, role: "lead") }
        for code in supporters(in: row) where code != task[.lead].text {
            try putUnit(of: task, organization: code, role: "support")
        }
    }

    private func putUnit(of task: Record, organization: String, role: String) throws {
        var unit = Record(
            .unit,
            [
                .code: .text("\(task.code)/\(organization)"), .task: task[.code], .organization: .text(organization),
                .role: .text(role), .status: .text("assigned"), .assigned: task[.assigned], "claimed": task["claimed"],
            ]
        )
        if !task["claimed"].isNull { unit[.status] = .text("claimed") }
        if task[.status].text == "closed" {
            unit[.status] = .text("passed")
            unit["passed"] = task[.closed]
        }
        var provided: Set<FieldName> = [.task, .organization, .role, .assigned, .status, "passed"]
        if !unit["claimed"].isNull { provided.insert("claimed") }
        try transaction.put(unit, provided: provided)
    }

    /// A unit that led the task until the file named another one goes on in support.
    private func demoteFormerLeads(of task: Record) throws {
        guard let lead = task[.lead].text else { return }
        let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
        let former = try snapshot.records(
            Query(.unit)
                .and(.task, .equal(task[.code])).and(.role, .equal(.text("lead")))
                .and(.organization, .notEqual(.text(lead)))
        )
        for var unit in former {
            unit[.role] = .text("support")
            try transaction.put(unit, provided: [.role], effective: transaction.recorded)
        }
    }

    private func supporters(in row: CSVReader.Row) -> [String] {
        guard let column = mapping.supportColumn else { return [] }
        return rows.cell(column, in: row).split(separator: mapping.supportSeparator).map(String.init)
    }

    private func column(of field: FieldName) -> String {
        mapping.fields[field]?.columns.first ?? field.rawValue
    }

    private func problem(in row: CSVReader.Row, for error: ModelError) -> RowProblem {
        let column = error.field.map(column(of:)) ?? ""
        return RowProblem(line: row.line, column: column, value: rows.cell(column, in: row), error.message)
    }
}
