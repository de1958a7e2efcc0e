extension FieldName {
    /// The name of a person's or thing's kind.
    public static let kind: FieldName = "kind"
    /// What it is called.
    public static let name: FieldName = "name"
    /// What it is about.
    public static let title: FieldName = "title"
    /// The fields that tell what a record is called in a language, the best first.
    public static func displayNames(in language: Language) -> [FieldName] {
        language == .english ? ["name_en", "title_en", .name, .title, .code] : [.name, .title, .code]
    }

    /// Where it stands in its workflow.
    public static let status: FieldName = "status"
    /// The organization that leads.
    public static let lead: FieldName = "lead"
    /// When it was assigned.
    public static let assigned: FieldName = "assigned"
    /// When it is to be done.
    public static let due: FieldName = "due"
    /// When it was closed.
    public static let closed: FieldName = "closed"
    /// Why it no longer stands; empty while it does.
    public static let withdrawn: FieldName = "withdrawn"
    /// The meeting it belongs to.
    public static let meeting: FieldName = "meeting"
    /// The task it belongs to.
    public static let task: FieldName = "task"
    /// The ledger in which a task is kept.
    public static let ledger: FieldName = "ledger"
    /// The column with the values of the fields that ledgers add to tasks.
    public static let ledgerValues: FieldName = "ledger_values"
    /// The project it belongs to.
    public static let project: FieldName = "project"
    /// The organization it belongs to.
    public static let organization: FieldName = "organization"
    /// The organization's role.
    public static let role: FieldName = "role"
    /// The indicator it belongs to.
    public static let indicator: FieldName = "indicator"
    /// The period it is for.
    public static let period: FieldName = "period"
}
