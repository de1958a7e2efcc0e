public import DubanModel

/// What is known of an entry without running it.
public struct EntryDescription: Sendable {
    /// Its full name, `plugin.entry`.
    public let name: String
    /// Its kind.
    public let kind: EntryKind
    /// What it is called.
    public let title: LocalizedText
    /// What it does, in a few sentences.
    public let documentation: LocalizedText
    /// Its parameters.
    public let parameters: [ValueSchema]
    /// How much its findings matter; nil for a report.
    public let severity: Severity?
    /// The model whose records a check looks at one by one, by name; nil otherwise.
    public let model: String?
    /// Words by which it can be selected.
    public let tags: [String]

    /// The id of the plugin that registered it.
    public var plugin: String { String(name.prefix { $0 != "." }) }

    /// Its id, without the plugin's.
    public var id: String { String(name.dropFirst(plugin.count + 1)) }
}
