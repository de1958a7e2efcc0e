public import NearestName

/// One condition of a selector, such as `tag:quarter`, `severity>=warning` or `supervision.*`.
public struct SelectorTerm: Sendable {
    /// What a condition looks at.
    enum Key: String, Sendable, CaseIterable {
        /// A word without a key: a plugin, an entry or a tag.
        case name
        case plugin
        case department
        case kind
        case severity
        case tag
        case model

        /// The keys that may be written.
        static let written = allCases.filter { $0 != .name }.map(\.rawValue)
    }

    /// How a value is compared; only severities have an order.
    enum Comparison: String, Sendable, CaseIterable {
        case equal = ":"
        case atLeast = ">="
        case atMost = "<="
        case more = ">"
        case less = "<"
    }

    let key: Key
    let comparison: Comparison
    /// The values of which one must fit.
    let values: [String]

    /// Whether a value stands for several texts.
    var hasWildcard: Bool { values.contains { $0.contains { $0 == "*" || $0 == "?" } } }

    /// As it is written.
    public var text: String {
        (key == .name ? "" : key.rawValue + comparison.rawValue) + values.joined(separator: ",")
    }

    /// Whether it applies to an entry of a plugin.
    func matches(_ entry: EntryDescription, of plugin: PluginManifest) -> Bool {
        if let known = matches(plugin) { return known }
        return switch key {
        case .name:
            values.contains { value in
                value.contains(".")
                    ? Glob(value).matches(entry.name)
                    : Glob(value).matches(plugin.id) || entry.tags.contains(where: Glob(value).matches)
            }
        case .plugin, .department: false
        case .kind: values.contains(entry.kind.rawValue)
        case .severity: matches(entry.severity)
        case .tag: entry.tags.contains { tag in values.contains { Glob($0).matches(tag) } }
        case .model: entry.model.map { model in values.contains { Glob($0).matches(model) } } ?? false
        }
    }

    /// Whether it applies to every entry of a plugin, or to none; nil where the entries differ.
    func matches(_ plugin: PluginManifest) -> Bool? {
        key == .department
            ? values.contains { Glob($0).matches(plugin.department) } : matches(pluginNamed: plugin.id)
    }

    /// The same, for a plugin of which nothing but its name is known.
    func matches(pluginNamed id: String) -> Bool? {
        switch key {
        case .plugin: return values.contains { Glob($0).matches(id) }
        case .name:
            // A tag may be spelt like anything that has no dot.
            let mayMatch = values.contains { value in
                let first = value.prefix { $0 != "." }
                return !value.contains(".") || Glob(String(first)).matches(id)
            }
            return mayMatch ? nil : false
        case .department, .kind, .severity, .tag, .model: return nil
        }
    }

    private func matches(_ severity: Severity?) -> Bool {
        guard let severity else { return false }
        return values.compactMap(Severity.init(rawValue:)).contains { value in
            switch comparison {
            case .equal: severity == value
            case .atLeast: severity >= value
            case .atMost: severity <= value
            case .more: severity > value
            case .less: severity < value
            }
        }
    }

    /// What was probably meant, among what some entries have to offer.
    public func hint(among entries: [(entry: EntryDescription, plugin: PluginManifest)]) -> NameHint {
        guard let value = values.first else { return .none }
        let known: [String] =
            switch key {
            case .name:
                value.contains(".")
                    ? entries.map(\.entry.name) : entries.map(\.plugin.id) + entries.flatMap(\.entry.tags)
            case .plugin: entries.map(\.plugin.id)
            case .department: entries.map(\.plugin.department)
            case .tag: entries.flatMap(\.entry.tags)
            case .model: entries.compactMap(\.entry.model)
            case .kind, .severity: []
            }
        return NearestName.hintOrList(for: value, in: Set(known).sorted())
    }
}
