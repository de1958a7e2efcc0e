import DubanModel
import Testing
import TestSupport

/// A task in memory that a workflow takes from state to state.
struct WorkflowFixture {
    var situation: TaskSituation
    let workflow = Workflow(rules: WorkflowRules(supervisors: ["office"]))
    /// The moment of the next action; each takes an hour.
    private(set) var hour = 0

    /// A task of 6 March 2023, due on the 20th, led by `a` and supported by `b` and `c`.
    init(status: TaskStatus = .assigned, units: [UnitStatus] = [.assigned, .assigned, .assigned]) throws {
        let assigned = FieldValue.moment(try #require(Moment("2023-03-06T09:00:00")))
        let task = Record(
            .task,
            [
                .code: "T", .title: "t", .lead: "a", .status: .text(status.rawValue), .assigned: assigned,
                .due: .moment(try #require(Moment("2023-03-20"))),
            ]
        )
        let records = zip(["a", "b", "c"], units).map { code, status in
            Record(
                .unit,
                [
                    .code: .text("T/\(code)"), .task: "T", .organization: .text(code),
                    .role: code == "a" ? "lead" : "support", .status: .text(status.rawValue), .assigned: assigned,
                    "returned": .integer(0),
                ]
            )
        }
        situation = TaskSituation(task: task, units: records)
    }

    /// An action with everything that its verb needs.
    func action(_ verb: TaskVerb, by actor: String? = nil, unit: String? = nil) throws -> TaskAction {
        let start = try #require(Moment("2023-03-06T10:00:00"))
        let moment = try #require(Moment(encoded: start.encoded + Int64(hour) * 7200))
        let isSupervisors = Transition.of(verb)?.actor == .supervisor
        var action = TaskAction(verb, by: actor ?? (isSupervisors ? "office" : unit ?? "a"), at: moment)
        action.unit = unit
        action.reason = "because"
        action.percent = 50
        action.ground = "impossible"
        action.files = [TaskAction.File(name: "f.pdf", sha256: String(repeating: "0", count: 64), size: 1)]
        if verb == .extend { action.due = Moment("2023-04-10") }
        return action
    }

    /// Does something, if the workflow allows it.
    @discardableResult
    mutating func perform(_ action: TaskAction) throws(ModelError) -> [RecordChange] {
        let changes = try workflow.changes(for: action, in: situation)
        for change in changes { adopt(change.record) }
        hour += 1
        return changes
    }

    @discardableResult
    mutating func perform(_ verb: TaskVerb, by actor: String? = nil, unit: String? = nil) throws -> [RecordChange] {
        try perform(try action(verb, by: actor, unit: unit))
    }

    private mutating func adopt(_ record: Record) {
        switch record.model.name {
        case "task": situation.task = record
        case "unit": Self.put(record, into: &situation.units)
        case "extension": Self.put(record, into: &situation.extensions)
        case "appeal": Self.put(record, into: &situation.appeals)
        default: situation.partCodes[record.model.name, default: []].insert(record.code)
        }
    }

    private static func put(_ record: Record, into records: inout [Record]) {
        if let position = records.firstIndex(where: { $0.code == record.code }) {
            records[position] = record
        } else {
            records.append(record)
        }
    }
}
