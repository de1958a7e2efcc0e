/// Which entries are meant, as a person writes it: `department:statistics and (severity>=warning or tag:quarter) and not
/// slow`.
///
/// A word alone is the name of a plugin, of an entry (`supervision.overdue`) or a tag; in each, `*` stands for any text
/// and `?` for any one character.
public struct EntrySelector: Sendable {
    /// A part that says something of entries.
    indirect enum Expression: Sendable {
        case all([Expression])
        case any([Expression])
        case not(Expression)
        case term(SelectorTerm)
    }

    /// As it was written.
    public let text: String
    let expression: Expression

    /// Reads a selector.
    ///
    /// - Throws: ``PluginError`` of the kind `usage` that says where it cannot be understood, and what may stand there.
    public init(_ text: String) throws(PluginError) {
        self.text = text
        var parser = try SelectorParser(text)
        expression = try parser.whole()
    }

    /// The plugin or entry that is meant by its name alone; nil for a pattern or an expression.
    public var name: String? {
        guard case .term(let term) = expression, case .name = term.key, !term.hasWildcard else { return nil }
        return term.values.first
    }

    /// Whether an entry of a plugin is meant.
    public func matches(_ entry: EntryDescription, of plugin: PluginManifest) -> Bool {
        Self.value(of: expression) { $0.matches(entry, of: plugin) } ?? false
    }

    /// Whether any entry of a plugin may be meant, as far as its manifest tells.
    public func mayMatch(_ plugin: PluginManifest) -> Bool {
        Self.value(of: expression) { $0.matches(plugin) } ?? true
    }

    /// Whether a plugin may be meant of which nothing but its name is known.
    public func mayMatch(pluginNamed name: String) -> Bool {
        Self.value(of: expression) { $0.matches(pluginNamed: name) } ?? true
    }

    /// The terms that apply to none of some entries: most often one of them is misspelt.
    public func idleTerms(among entries: [(entry: EntryDescription, plugin: PluginManifest)]) -> [SelectorTerm] {
        Self.terms(of: expression).filter { term in !entries.contains { term.matches($0.entry, of: $0.plugin) } }
    }

    /// The truth of an expression whose terms may be undecided, by Kleene's three values: nil is undecided.
    private static func value(of expression: Expression, _ term: (SelectorTerm) -> Bool?) -> Bool? {
        switch expression {
        case .term(let one): return term(one)
        case .not(let inner): return value(of: inner, term).map { !$0 }
        case .all(let parts):
            let values = parts.map { value(of: $0, term) }
            return values.contains(false) ? false : values.contains(nil) ? nil : true
        case .any(let parts):
            let values = parts.map { value(of: $0, term) }
            return values.contains(true) ? true : values.contains(nil) ? nil : false
        }
    }

    private static func terms(of expression: Expression) -> [SelectorTerm] {
        switch expression {
        case .term(let term): [term]
        case .not(let inner): terms(of: inner)
        case .all(let parts), .any(let parts): parts.flatMap(terms)
        }
    }
}
