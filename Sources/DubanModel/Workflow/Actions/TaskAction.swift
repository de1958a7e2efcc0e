/// Somebody doing something to a task.
public struct TaskAction: Sendable, Hashable {
    /// A file that goes with a completion, already kept under the hash of its content.
    public struct File: Sendable, Hashable {
        /// What the file was called.
        public let name: String
        /// Hash of the content, 64 hexadecimal digits.
        public let sha256: String
        /// Bytes of the content.
        public let size: Int64

        /// Describes a file.
        public init(name: String, sha256: String, size: Int64) {
            self.name = name
            self.sha256 = sha256
            self.size = size
        }
    }

    /// What is done.
    public let verb: TaskVerb
    /// The organization that does it.
    public let actor: String
    /// When it takes effect.
    public let moment: Moment
    /// The organization whose unit it is about, where that is not the actor's own.
    public var unit: String?
    /// Why; or what is said with it.
    public var reason: String?
    /// The share of the work done, %.
    public var percent: Double?
    /// The period that a feedback is for.
    public var period: Period?
    /// The date asked for, or the due time after a rest.
    public var due: Moment?
    /// Files that show the completion.
    public var files: [File] = []
    /// What an appeal objects to: `reword`, `wrong_unit` or `impossible`.
    public var ground: String?
    /// The task's title from now on.
    public var title: String?
    /// The task's criterion from now on.
    public var criterion: String?
    /// The organization that takes the place of one that withdraws.
    public var replacement: String?

    /// Describes an action.
    public init(_ verb: TaskVerb, by actor: String, at moment: Moment) {
        self.verb = verb
        self.actor = actor
        self.moment = moment
    }

    /// The organization whose unit it is about.
    public var subject: String { unit ?? actor }
}
