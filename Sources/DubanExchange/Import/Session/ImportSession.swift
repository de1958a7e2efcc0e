import DubanModel
import DubanStore

/// One import under way inside its transaction. Once a row is wrong, the rows after it are still checked, but no
/// longer written, since everything will be undone; unless bad rows are passed over.
struct ImportSession {
    let preparation: RowPreparation
    let transaction: WriteTransaction
    var model: Model { preparation.model }
    var mapping: Mapping { preparation.mapping }
    var rows: RowReader { preparation.rows }
    var options: Importer.Options { preparation.options }
    private let provided: Set<FieldName>
    private var seen: [String: Int] = [:]
    private var awaited: [(code: String, target: Model, problem: RowProblem)] = []
    /// The organizations that are there.
    var knownOrganizations: Set<ExactText> = []

    var report = ImportReport()
    /// The rows that were passed over, with what is wrong with them.
    private(set) var rejected: [RejectedRow] = []

    init(_ preparation: RowPreparation, transaction: WriteTransaction) {
        self.preparation = preparation
        self.transaction = transaction
        let (rows, mapping) = (preparation.rows, preparation.mapping)
        var provided = rows.providedFields.union([.code])
        if mapping.leadColumn != nil { provided.insert(.lead) }
        if mapping.meetings != nil { provided.formUnion([.meeting, .assigned]) }
        self.provided = provided
    }

    /// Brings in one row.
    mutating func take(_ read: ReadRow) throws {
        report.rows += 1
        var read = read
        let row = read.row
        var missing: [String] = []
        if !read.isMisplaced {
            if read.prepared == nil {
                read.found += try resolveMeeting(of: &read.record, row: row)
                preparation.prepare(&read)
            }
            let unread = Set(read.found.map(\.column))
            let own = (read.prepared?.problems ?? []).map { problem(in: row, for: $0) }
            read.found += own.filter { !unread.contains($0.column) }
            read.found += try ledgerProblems(of: read.record, row: row, unread: unread)
            read.found += repeated(read.record, effective: read.effective, row: row)
            read.found += try unknownOrganizations(of: read, missing: &missing)
            read.found += try unknownReferences(of: read.record, row: row)
        }
        let doubts = read.found.filter { $0.dispensableField != nil && options.leavesOutDoubtful }
        let problems = read.found.filter { $0.dispensableField == nil || !options.leavesOutDoubtful }
        for doubt in doubts.sorted(by: { $0.column < $1.column }) { report.add(doubt: doubt) }
        guard problems.isEmpty, let prepared = read.prepared else { return reject(row, read.record, problems) }
        guard options.passesOverBadRows || report.problemCount == 0 else { return tell(.withheld, read.record, row) }
        try make(organizations: missing, of: read.record, row: row)
        let given = doubts.isEmpty ? provided : provided.subtracting(doubts.compactMap(\.dispensableField))
        switch try put(prepared, provided: given, row: row) {
        case .failure(let problem): return reject(row, read.record, [problem])
        case .success(let outcome): try count(outcome, read)
        }
    }

    private mutating func count(_ outcome: WriteTransaction.Outcome, _ read: ReadRow) throws {
        switch outcome {
        case .created: report.created += 1
        case .updated: report.updated += 1
        case .unchanged: report.unchanged += 1
        }
        var changed = outcome != .unchanged
        if model.name == Model.task.name {
            let units = try put(units: read.units, isNew: outcome == .created)
            if outcome == .updated { try demoteFormerLeads(of: read) }
            if units, outcome == .unchanged {
                report.unchanged -= 1
                report.updated += 1
                changed = true
            }
        }
        tell(outcome == .created ? .created : changed ? .updated : .unchanged, read.record, read.row)
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
        let problems = record.ledgerProblems()
        guard !problems.isEmpty, try !transaction.exists(model, code: record.code) else { return [] }
        return problems.map { problem(in: row, for: $0) }.filter { !unread.contains($0.column) }
    }

    /// Writes a row, unless it does not go together with what is known of its record.
    private func put(
        _ record: PreparedRecord,
        provided: Set<FieldName>,
        row: TableRow
    ) throws -> Result<WriteTransaction.Outcome, RowProblem> {
        do {
            return .success(try transaction.put(record, provided: provided))
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
