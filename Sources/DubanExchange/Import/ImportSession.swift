import DubanModel
import DubanStore

/// One import under way inside its transaction. Once a row is wrong, the rows after it are still checked, but no
/// longer written, since everything will be undone; unless bad rows are passed over.
struct ImportSession {
    let model: Model
    let mapping: Mapping
    let rows: RowReader
    let options: Importer.Options
    let transaction: WriteTransaction
    private let provided: Set<FieldName>
    private var seen: [String: Int] = [:]
    private var awaited: [(code: String, target: Model, problem: RowProblem)] = []
    /// The organizations that are there.
    var knownOrganizations: Set<String> = []
    /// The meetings by what the file calls them.
    var knownMeetings: [String: MeetingName.Known] = [:]

    var report = ImportReport()
    /// The rows that were passed over, with what is wrong with them.
    private(set) var rejected: [RejectedRow] = []

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
        if mapping.meetings != nil { provided.formUnion([.meeting, .assigned]) }
        self.provided = provided
    }

    /// Brings in one row.
    mutating func take(_ row: TableRow) throws {
        report.rows += 1
        var (record, found) = rows.record(of: row)
        var effective: Moment?
        var missing: [String] = []
        // A row whose cells are not where they should be is one mistake, not one a cell.
        if !found.contains(where: \.column.isEmpty) {
            switch rows.effective(of: row) {
            case .success(let moment): effective = moment
            case .failure(let problem): found.append(problem)
            }
            found += try complete(&record, row: row)
            let unread = Set(found.map(\.column))
            found += record.problems().map { problem(in: row, for: $0) }.filter { !unread.contains($0.column) }
            found += try ledgerProblems(of: record, row: row, unread: unread)
            found += repeated(record, effective: effective, row: row)
            found += try unknownOrganizations(of: record, row: row, missing: &missing)
            found += try unknownReferences(of: record, row: row)
        }
        let doubts = found.filter { $0.dispensableField != nil && options.leavesOutDoubtful }
        let problems = found.filter { $0.dispensableField == nil || !options.leavesOutDoubtful }
        for doubt in doubts.sorted(by: { $0.column < $1.column }) { report.add(doubt: doubt) }
        guard problems.isEmpty else { return reject(row, record, problems) }
        guard options.passesOverBadRows || report.problemCount == 0 else { return tell(.withheld, record, row) }
        try make(organizations: missing, of: record, row: row)
        let given = provided.subtracting(doubts.compactMap(\.dispensableField))
        switch try put(record, provided: given, effective: effective, row: row) {
        case .failure(let problem): return reject(row, record, [problem])
        case .success(let outcome): try count(outcome, record, row)
        }
    }

    private mutating func count(_ outcome: WriteTransaction.Outcome, _ record: Record, _ row: TableRow) throws {
        switch outcome {
        case .created: report.created += 1
        case .updated: report.updated += 1
        case .unchanged: report.unchanged += 1
        }
        var changed = outcome != .unchanged
        if model.name == Model.task.name {
            let units = try putUnits(of: record, isNew: outcome == .created, row: row)
            if outcome == .updated { try demoteFormerLeads(of: record, row: row) }
            if units, outcome == .unchanged {
                report.unchanged -= 1
                report.updated += 1
                changed = true
            }
        }
        tell(outcome == .created ? .created : changed ? .updated : .unchanged, record, row)
    }

    private mutating func reject(_ row: TableRow, _ record: Record, _ problems: [RowProblem]) {
        let sorted = problems.sorted { $0.column < $1.column }
        for problem in sorted { report.add(problem) }
        report.rejectedRows += 1
        tell(.rejected, record, row)
        guard options.passesOverBadRows, rejected.count < RejectedRow.most else { return }
        rejected.append(RejectedRow(row: row, problems: sorted))
    }

    private mutating func tell(_ outcome: RowVerdict.Outcome, _ record: Record, _ row: TableRow) {
        guard options.listsVerdicts else { return }
        let title = record[model.field(.title) != nil ? .title : .name].text ?? ""
        report.add(RowVerdict(line: row.line, code: record.code, title: title, outcome: outcome))
    }

    /// What is wrong with a new task's ledger fields. What they are together with what is known of a task comes to light
    /// when the row is put.
    private func ledgerProblems(of record: Record, row: TableRow, unread: Set<String>) throws -> [RowProblem] {
        guard model.hasMembers, try !transaction.exists(model, code: record.code) else { return [] }
        return record.ledgerProblems().map { problem(in: row, for: $0) }.filter { !unread.contains($0.column) }
    }

    /// Writes a row, unless it does not go together with what is known of its record.
    private func put(
        _ record: Record,
        provided: Set<FieldName>,
        effective: Moment?,
        row: TableRow
    ) throws -> Result<WriteTransaction.Outcome, RowProblem> {
        do {
            return .success(try transaction.put(record, provided: provided, effective: effective))
        } catch {
            guard let reason = error.underlying as? ModelError else { throw error }
            return .failure(problem(in: row, for: reason))
        }
    }

    /// Checks what could only be checked once every row was read.
    mutating func finish() throws {
        for (code, target, problem) in awaited where try !transaction.exists(target, code: code) && seen[code] == nil {
            report.add(problem)
            report.mustBeUndone = true
        }
    }

    /// Adds what follows from the rest of the row.
    private mutating func complete(_ record: inout Record, row: TableRow) throws -> [RowProblem] {
        guard model.name == Model.task.name else { return [] }
        if record[.status].isNull {
            record[.status] = record[.closed].isNull ? .text("assigned") : .text("closed")
        }
        return try resolveMeeting(of: &record, row: row)
    }

    /// A code that stands in two rows is a mistake, except in a file of repeated reports.
    private mutating func repeated(_ record: Record, effective: Moment?, row: TableRow) -> [RowProblem] {
        if record.code.isEmpty { return [] }
        let key = effective.map { "\(record.code)\u{0}\($0)" } ?? record.code
        guard let first = seen.updateValue(row.line, forKey: key) else {
            if effective != nil { seen[record.code] = row.line }
            return []
        }
        seen[key] = first
        return [
            problem(
                in: row,
                column: column(of: .code),
                value: record.code,
                LocalizedText("expected a code of its own: line \(first) has the same", zh: "编码与第 \(first) 行重复")
            )
        ]
    }

    private mutating func unknownReferences(of record: Record, row: TableRow) throws -> [RowProblem] {
        var problems: [RowProblem] = []
        for (position, name) in model.references {
            guard name != Model.organization.name || model.name == name, let code = record.values[position].text,
                let target = Model.named(name)
            else { continue }
            let field = model.fields[position]
            if field.name == .meeting, mapping.meetings != nil { continue }
            let problem = problem(
                in: row,
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

    /// The heading of the column that gives a field.
    func column(of field: FieldName) -> String {
        mapping.fields[field]?.columns.first ?? field.rawValue
    }

    /// A problem of a cell.
    func problem(in row: TableRow, column: String, value: String, _ message: LocalizedText) -> RowProblem {
        RowProblem(line: row.line, column: column, address: rows.address(column, in: row), value: value, message)
    }

    private func problem(in row: TableRow, for error: ModelError) -> RowProblem {
        let column = error.field.map(column(of:)) ?? ""
        return problem(in: row, column: column, value: rows.cell(column, in: row), error.message)
    }
}
