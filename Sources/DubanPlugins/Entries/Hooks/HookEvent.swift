public import DubanModel

/// What is being done to a task, as hooks are told.
public struct HookEvent: Sendable, Hashable {
    /// A record that it changes, with the fields that become different.
    public struct Change: Sendable, Hashable {
        /// The record's model, by name.
        public let model: String
        /// The record's code.
        public let code: String
        /// The fields as they were; empty for a new record.
        public let from: [FieldName: FieldValue]
        /// The fields as they are to be.
        public let to: [FieldName: FieldValue]

        /// Compares a record with what it was.
        public init(_ record: Record, former: Record?) {
            model = record.model.name
            code = record.code
            var (from, to): ([FieldName: FieldValue], [FieldName: FieldValue]) = ([:], [:])
            for field in record.model.givenFields where former?[field.name] ?? .null != record[field.name] {
                if let former { from[field.name] = former[field.name] }
                to[field.name] = record[field.name]
            }
            self.from = from
            self.to = to
        }

        init(model: String, code: String, from: [FieldName: FieldValue], to: [FieldName: FieldValue]) {
            self.model = model
            self.code = code
            self.from = from
            self.to = to
        }
    }

    /// When hooks are told.
    public let phase: HookPhase
    /// What is done.
    public let verb: TaskVerb
    /// The task's code.
    public let task: String
    /// The organization that does it.
    public let actor: String
    /// The organization whose unit it is about.
    public let unit: String
    /// When it takes effect.
    public let moment: Moment
    /// What is said with it.
    public let reason: String?
    /// The names of the files that go with it.
    public let files: [String]
    /// What it changes.
    public let changes: [Change]

    /// Describes what is done to a task.
    public init(_ phase: HookPhase, _ action: TaskAction, task: String, changes: [Change]) {
        self.phase = phase
        verb = action.verb
        self.task = task
        actor = action.actor
        unit = action.subject
        moment = action.moment
        reason = action.reason
        files = action.files.map(\.name)
        self.changes = changes
    }

    init(
        phase: HookPhase,
        verb: TaskVerb,
        task: String,
        actor: String,
        unit: String,
        moment: Moment,
        reason: String?,
        files: [String],
        changes: [Change]
    ) {
        self.phase = phase
        self.verb = verb
        self.task = task
        self.actor = actor
        self.unit = unit
        self.moment = moment
        self.reason = reason
        self.files = files
        self.changes = changes
    }
}
