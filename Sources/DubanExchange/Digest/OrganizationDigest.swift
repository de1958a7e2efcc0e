public import DubanModel
public import DubanStore

/// What an organization must know on a day.
public struct OrganizationDigest: Sendable, Equatable {
    /// Why a task stands in it.
    public enum Matter: String, Sendable, CaseIterable {
        /// Handed back to the organization.
        case returned
        /// Past its due time.
        case overdue
        /// Due within days.
        case dueSoon
        /// Assigned within days.
        case new

        /// Its heading.
        public var label: LocalizedText {
            switch self {
            case .returned: LocalizedText("Returned", zh: "被退回")
            case .overdue: LocalizedText("Overdue", zh: "已逾期")
            case .dueSoon: LocalizedText("Due soon", zh: "即将到期")
            case .new: LocalizedText("New", zh: "新交办")
            }
        }
    }

    /// A task that it must know of.
    public struct Item: Sendable, Equatable {
        /// Why.
        public var matter: Matter
        /// The task's code.
        public var code: String
        /// What is to be done.
        public var title: String
        /// When it is due.
        public var due: Moment?
        /// Whether the organization leads it.
        public var isLead: Bool
        /// Why it was handed back.
        public var reason: String?

        /// Describes a task.
        public init(
            matter: Matter,
            code: String,
            title: String,
            due: Moment? = nil,
            isLead: Bool = true,
            reason: String? = nil
        ) {
            self.matter = matter
            self.code = code
            self.title = title
            self.due = due
            self.isLead = isLead
            self.reason = reason
        }
    }

    /// The organization's code.
    public let organization: String
    /// Its name.
    public let name: String
    /// The day.
    public let day: CivilDate
    /// The tasks, each once, by what matters most.
    public let items: [Item]

    /// Puts a digest together.
    public init(organization: String, name: String, day: CivilDate, items: [Item]) {
        self.organization = organization
        self.name = name
        self.day = day
        self.items = items
    }
}

extension OrganizationDigest {
    /// What every organization must know that has anything to know, in the order of their codes.
    ///
    /// - Parameter chosen: the codes of the organizations; nil for all.
    public static func all(
        in snapshot: Snapshot,
        rules: DigestRules,
        language: Language,
        only chosen: Set<String>? = nil
    ) throws -> [OrganizationDigest] {
        let day = snapshot.asOf.date
        var tasks: [String: Record] = [:]
        let open = Query.standing(.task).and(.status, .oneOf(Model.openTaskStatuses.sorted().map(FieldValue.text)))
        try snapshot.forEachRecord(open) { tasks[$0.code] = $0 }
        var items: [String: [Item]] = [:]
        try snapshot.forEachRecord(Query.standing(.unit)) { unit in
            guard let organization = unit[.organization].text, chosen?.contains(organization) ?? true,
                let task = unit[.task].text.flatMap({ tasks[$0] }), let matter = matter(unit, task, day, rules)
            else { return }
            let item = Item(
                matter: matter,
                code: task.code,
                title: (language == .english ? task["title_en"].text : nil) ?? task[.title].text ?? "",
                due: task[.due].moment,
                isLead: unit[.role].text == "lead",
                reason: matter == .returned ? unit["reason"].text : nil
            )
            items[organization, default: []].append(item)
        }
        return try items.keys.sorted().map { code in
            let name = try snapshot.displayName(of: .organization, code: code, in: language) ?? code
            return OrganizationDigest(organization: code, name: name, day: day, items: sorted(items[code] ?? []))
        }
    }

    private static func matter(_ unit: Record, _ task: Record, _ day: CivilDate, _ rules: DigestRules) -> Matter? {
        let status = unit[.status].text ?? ""
        if status == "returned" { return .returned }
        // What a unit has handed in is not its to do.
        guard !["submitted", "passed", "withdrawn"].contains(status) else { return nil }
        if let due = task[.due].moment?.date {
            if due < day { return .overdue }
            if due <= day.adding(days: rules.daysAhead) { return .dueSoon }
        }
        if let assigned = unit[.assigned].moment?.date ?? task[.assigned].moment?.date,
            assigned > day.adding(days: -rules.daysBack), assigned <= day
        {
            return .new
        }
        return nil
    }

    private static func sorted(_ items: [Item]) -> [Item] {
        let order = Dictionary(uniqueKeysWithValues: Matter.allCases.enumerated().map { ($1, $0) })
        return items.sorted { left, right in
            let (first, second) = (order[left.matter] ?? 0, order[right.matter] ?? 0)
            if first != second { return first < second }
            let (due, otherDue) = (left.due ?? Moment(.latest), right.due ?? Moment(.latest))
            return due != otherDue ? due < otherDue : left.code < right.code
        }
    }
}
