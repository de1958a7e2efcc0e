public import DubanModel

/// A finding with what became of it.
public struct JudgedFinding: Sendable {
    /// What was found.
    public let finding: Finding
    /// How much it matters, once its check's thresholds are looked at.
    public let severity: Severity
    /// Who answers for it until when; nil where nobody does.
    public let waiver: Record?
    /// Whether it was not there in the run that this one is compared with; nil where it is compared with none.
    public let isNew: Bool?
}
