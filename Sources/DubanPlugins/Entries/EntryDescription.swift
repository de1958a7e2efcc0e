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
    /// How much a check's findings matter; nil otherwise.
    public let severity: Severity?
    /// The model whose records it is about, by name; nil where it is about none.
    public let model: String?
    /// Words by which it can be selected.
    public let tags: [String]
    /// How many findings make a check's findings warnings; nil where their number does not matter.
    public var warnIf: FindingThreshold?
    /// How many findings make a check's findings errors; nil where their number does not matter.
    public var errorIf: FindingThreshold?
    /// When a hook is asked; nil otherwise.
    public var occasions: HookOccasions?
    /// What a field's values are; nil otherwise.
    public var value: ValueSchema?
    /// The ending of the files that an importer reads or an exporter writes, such as `csv`; nil otherwise.
    public var fileExtension: String?

    /// Describes an entry.
    init(
        name: String,
        kind: EntryKind,
        title: LocalizedText,
        documentation: LocalizedText,
        parameters: [ValueSchema],
        severity: Severity?,
        model: String?,
        tags: [String]
    ) {
        self.name = name
        self.kind = kind
        self.title = title
        self.documentation = documentation
        self.parameters = parameters
        self.severity = severity
        self.model = model
        self.tags = tags
    }

    /// The id of the plugin that registered it.
    public var plugin: String { String(name.prefix { $0 != "." }) }

    /// Its id, without the plugin's.
    public var id: String { String(name.dropFirst(plugin.count + 1)) }
}
