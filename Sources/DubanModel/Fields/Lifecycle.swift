/// How a record comes into being and changes over time, so that a source's own dates become the times at which the
/// record's states took effect: a task that a file says was assigned in January and closed in March is open as of
/// February.
public struct Lifecycle: Sendable, Hashable {
    /// When a record begins to exist.
    public enum Origin: Sendable, Hashable {
        /// It has always been there, as far as the workspace is concerned.
        case always
        /// At the moment that a field gives; always, where the field is empty.
        case field(FieldName)
        /// At the moment that a field gives, or else at the end of the period that another gives.
        case fieldOrEndOfPeriod(FieldName, FieldName)
    }

    /// A step that a record reaches at the moment in one of its fields.
    public struct Stage: Sendable, Hashable {
        /// The field with the moment.
        public let field: FieldName
        /// The status that the record has from then on.
        public let status: String
        /// Further fields that become known with the step.
        public let alongside: [FieldName]

        /// Describes a step.
        public init(_ field: FieldName, status: String, alongside: [FieldName] = []) {
            self.field = field
            self.status = status
            self.alongside = alongside
        }
    }

    /// When a record begins to exist.
    public let origin: Origin
    /// The status that a record begins with, for a model that has one.
    public let initialStatus: String?
    /// The steps after the beginning, in the order of the workflow.
    public let stages: [Stage]

    /// Describes a lifecycle.
    public init(origin: Origin, initialStatus: String? = nil, stages: [Stage] = []) {
        self.origin = origin
        self.initialStatus = initialStatus
        self.stages = stages
    }

    /// Records that have always been there.
    public static let timeless = Lifecycle(origin: .always)
}
