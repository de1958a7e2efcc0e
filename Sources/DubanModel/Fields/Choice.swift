/// One of the words that a choice field allows.
public struct Choice: Sendable, Hashable {
    /// The stored word, such as `in_progress`.
    public let name: String
    /// What people read.
    public let label: LocalizedText

    /// Makes a choice.
    public init(_ name: String, _ english: String, zh: String) {
        self.name = name
        self.label = LocalizedText(english, zh: zh)
    }
}
