/// One line of the table that says what may be done to a task: by whom, in which state, and what it leads to.
///
/// ``all`` is the only place where the workflow stands. Commands, messages and the page `docs/workflow.md` come from it.
public struct Transition: Sendable {
    /// Who may do it.
    public enum Actor: Sendable, Hashable {
        /// The organization of the unit that it is about.
        case unit
        /// The organization of the task's lead unit.
        case lead
        /// An organization that supervises; `duban.toml` names them.
        case supervisor
    }

    /// What must be given with it.
    public enum Need: Sendable, Hashable, CaseIterable {
        /// Why.
        case reason
        /// The share of the work done, 0 to 100 %.
        case percent
        /// A date, later than the due date.
        case newDue
        /// At least one file.
        case evidence
        /// What an appeal objects to.
        case ground
    }

    /// What is done.
    public let verb: TaskVerb
    /// By whom.
    public let actor: Actor
    /// The statuses of a task in which it may be done; empty for a task that does not exist yet.
    public let taskStatuses: [TaskStatus]
    /// The statuses of the unit in which it may be done; empty where it is not about a unit.
    public let unitStatuses: [UnitStatus]
    /// The status that the unit gets; nil where it keeps its own.
    public let unitBecomes: UnitStatus?
    /// The status that the task gets; nil where it keeps its own, or gets that which follows from its units.
    public let taskBecomes: TaskStatus?
    /// What must be given.
    public let needs: [Need]
    /// What else must hold, and what else it does.
    public let remark: LocalizedText

    init(
        _ verb: TaskVerb,
        by actor: Actor,
        task taskStatuses: [TaskStatus],
        unit unitStatuses: [UnitStatus] = [],
        unitBecomes: UnitStatus? = nil,
        taskBecomes: TaskStatus? = nil,
        needs: [Need] = [],
        _ remark: LocalizedText
    ) {
        self.verb = verb
        self.actor = actor
        self.taskStatuses = taskStatuses
        self.unitStatuses = unitStatuses
        self.unitBecomes = unitBecomes
        self.taskBecomes = taskBecomes
        self.needs = needs
        self.remark = remark
    }

    /// The line of a verb.
    public static func of(_ verb: TaskVerb) -> Transition? {
        all.first { $0.verb == verb }
    }
}
