/// A task with everything that decides what may be done to it.
public struct TaskSituation: Sendable {
    /// The task.
    public var task: Record
    /// Its units, withdrawn ones too.
    public var units: [Record]
    /// Requests to move its due date.
    public var extensions: [Record]
    /// Appeals against it.
    public var appeals: [Record]
    /// The codes of its feedbacks, reviews and evidence by the model's name, for new ones to differ from.
    public var partCodes: [String: Set<String>]

    /// Describes a situation.
    public init(
        task: Record,
        units: [Record],
        extensions: [Record] = [],
        appeals: [Record] = [],
        partCodes: [String: Set<String>] = [:]
    ) {
        self.task = task
        self.units = units
        self.extensions = extensions
        self.appeals = appeals
        self.partCodes = partCodes
    }

    /// The task's status.
    public var status: TaskStatus { task[.status].text.flatMap(TaskStatus.init) ?? .drafted }

    /// The units that still count.
    public var activeUnits: [Record] { units.filter { $0.unitStatus != .withdrawn } }

    /// The active unit of an organization.
    public func unit(of organization: String) -> Record? {
        activeUnits.first { $0[.organization].text == organization }
    }

    /// The organization that leads: that of the lead unit, or the one that the task names.
    public var lead: String? {
        activeUnits.first { $0[.role].text == "lead" }?[.organization].text ?? task[.lead].text
    }

    /// The request to move the due date that waits for a decision.
    public var pendingExtension: Record? { extensions.last { $0[.status].text == "requested" } }

    /// The appeal of an organization that waits for a decision.
    public func pendingAppeal(of organization: String) -> Record? {
        appeals.last { $0[.status].text == "raised" && $0[.organization].text == organization }
    }
}

extension Record {
    /// The status of a unit's record.
    public var unitStatus: UnitStatus? { self[.status].text.flatMap(UnitStatus.init) }
}
