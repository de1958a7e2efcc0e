public import DubanModel
public import struct DubanModel.Record

extension WriteTransaction {
    /// What adds requirements to a directive, each with the next number.
    public func requirements(
        adding texts: [String],
        to directive: String,
        due: Moment?
    ) throws(StoreError) -> [RecordChange] {
        guard try exists(.directive, code: directive) else { throw try unknown(.directive, directive) }
        let query = Query(.requirement).and("directive", .equal(.text(directive)))
        let known = try snapshot(asOf: AsOf(.latest)).records(query)
        var number = max(0, known.compactMap { $0["number"].integer }.max() ?? 0)
        var changes: [RecordChange] = []
        for text in texts {
            let (next, overflow) = number.addingReportingOverflow(1)
            guard !overflow else { throw .noNextNumber(of: .requirement) }
            number = next
            let code = "\(directive)/\(number)"
            guard try !exists(.requirement, code: code) else { throw .codeTaken(.requirement, code) }
            let requirement = Record(
                .requirement,
                [
                    .code: .text(code), "directive": .text(directive), "number": .integer(number),
                    .title: .text(text), .due: due.map(FieldValue.moment) ?? .null,
                ]
            )
            changes.append(RecordChange(requirement, event: "created"))
        }
        return changes
    }

    /// What says that tasks carry out a requirement. One that no longer did so does again, and keeps its note unless
    /// there is a new one.
    public func coverage(
        of requirement: String,
        by tasks: [String],
        note: String?
    ) throws(StoreError) -> [RecordChange] {
        let known = try coverages(of: requirement)
        var changes: [RecordChange] = []
        for task in tasks {
            var record =
                known.first { $0[.task].text == task }
                ?? Record(
                    .coverage,
                    [
                        .code: .text("\(requirement)/\(task)"), "requirement": .text(requirement),
                        .task: .text(task),
                    ]
                )
            record[.withdrawn] = .null
            if let note { record["note"] = .text(note) }
            if !known.contains(record) { changes.append(RecordChange(record, event: "traced", note: note)) }
        }
        return changes
    }

    /// What says that a task no longer carries out a requirement.
    public func coverage(
        of requirement: String,
        withdrawing task: String,
        reason: String
    ) throws(StoreError) -> [RecordChange] {
        guard try exists(.requirement, code: requirement) else { throw try unknown(.requirement, requirement) }
        let standing = try coverages(of: requirement).filter { $0[.withdrawn].isNull }
        guard var record = standing.first(where: { $0[.task].text == task }) else {
            throw .notCovering(task, requirement, known: standing.compactMap { $0[.task].text })
        }
        guard !reason.isEmpty else {
            throw .invalid(.missing("reason", "why it no longer carries it out", zh: "撤回原因"))
        }
        record[.withdrawn] = .text(reason)
        return [RecordChange(record, event: "withdrawn", note: reason)]
    }

    private func coverages(of requirement: String) throws(StoreError) -> [Record] {
        let query = Query(.coverage).and("requirement", .equal(.text(requirement)))
        return try snapshot(asOf: AsOf(.latest)).records(query).map(\.stored)
    }
}
