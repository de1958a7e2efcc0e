/// What a review needs to know of an organization's part in a task.
struct Share {
    let task: ReviewedTask
    let organization: String
    let role: UnitRole
    let assigned: Moment?
    let submitted: Moment?
    let passed: Moment?
    private let status: String

    init(_ unit: Record, of task: ReviewedTask) {
        self.task = task
        organization = unit[.organization].text ?? ""
        role = unit[.role].text.flatMap(UnitRole.init(rawValue:)) ?? .support
        assigned = unit[.assigned].moment
        submitted = unit["submitted"].moment
        passed = unit["passed"].moment
        status = unit[.status].text ?? ""
    }

    /// Whether it counts: who has withdrawn has no part any more.
    var counts: Bool { task.counts && status != "withdrawn" }

    /// When it was done with, as a rule judges it; nil while it is not.
    func finished(by rule: LatenessRule) -> Moment? {
        switch rule {
        case .task: task.closed
        case .unit:
            // What is still open in a task that was closed is expected no more.
            [status == "submitted" || status == "passed" ? submitted ?? passed : nil, task.closed]
                .compactMap(\.self).min()
        }
    }

    /// Whether work on it was expected at some time in a span.
    func isActive(in span: ReviewSpan) -> Bool {
        let isBegun = (assigned ?? task.assigned).map { $0 <= span.end } ?? true
        let isOver = task.closed.map { $0 < .start(of: span.month.firstDay) } ?? false
        return counts && isBegun && !isOver
    }

    /// Whether it was in work for all of a time: assigned before it, and not handed in or closed until after it.
    func isInWork(from begin: Moment, to end: Moment) -> Bool {
        let ends = [submitted, passed, task.closed].compactMap(\.self)
        return ends.allSatisfy { $0 > end } && (assigned ?? task.assigned).map { $0 <= begin } ?? true
    }
}
