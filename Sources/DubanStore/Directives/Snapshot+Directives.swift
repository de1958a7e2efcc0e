import DubanModel

extension Snapshot {
    /// The requirements of a directive, or of every one, with the tasks that carry them out, in the order of the text. A task
    /// whose coverage was withdrawn is not among them.
    public func tracedRequirements(of directive: String? = nil) throws(StoreError) -> [TracedRequirement] {
        var query = Query(.requirement, order: [Query.Order("directive"), Query.Order("number")])
        if let directive { query = query.and("directive", .equal(.text(directive))) }
        var traced: [TracedRequirement] = []
        for requirement in try records(query) {
            let coverages = try records(Query.standing(.coverage).and("requirement", .equal(.text(requirement.code))))
            var tasks: [Record] = []
            for code in coverages.compactMap({ $0[.task].text }) {
                if let task = try record(.task, code: code) { tasks.append(task) }
            }
            traced.append(TracedRequirement(requirement: requirement, tasks: tasks))
        }
        return traced
    }
}
