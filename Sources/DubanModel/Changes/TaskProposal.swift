/// A step of a task's workflow that somebody proposes. What is not said is left to whoever carries it out.
public struct TaskProposal: Sendable, Hashable {
    /// What is to be done.
    public let verb: TaskVerb
    /// The task's code.
    public let task: String
    /// The organization that does it, where it is not the one that carries the set out.
    public var actor: String?
    /// The organization whose unit it is about, where that is not the actor's own.
    public var unit: String?
    /// Why.
    public var reason: String?
    /// The share of the work done, %.
    public var percent: Double?
    /// The period that a feedback is for.
    public var period: Period?
    /// The date asked for, or the due time after a rest.
    public var due: Moment?
    /// What an appeal objects to.
    public var ground: String?
    /// The task's title from now on.
    public var title: String?
    /// The task's criterion from now on.
    public var criterion: String?
    /// The organization that takes the place of one that withdraws.
    public var replacement: String?

    /// Makes a proposal.
    public init(_ verb: TaskVerb, task: String) {
        self.verb = verb
        self.task = task
    }

    /// The action that it comes to.
    ///
    /// - Parameters:
    ///   - actor: who does it unless the proposal says.
    ///   - moment: when it takes effect.
    public func action(by actor: String, at moment: Moment) -> TaskAction {
        var action = TaskAction(verb, by: self.actor ?? actor, at: moment)
        action.unit = unit
        action.reason = reason
        action.percent = percent
        action.period = period
        action.due = due
        action.ground = ground
        action.title = title
        action.criterion = criterion
        action.replacement = replacement
        return action
    }
}
