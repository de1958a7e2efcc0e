import DubanModel

extension [EntryDescription] {
    /// The entry of a plugin with an id, or an error that names the nearest.
    public func entry(
        _ id: String,
        of plugin: String,
        kind: EntryKind? = nil
    ) throws(PluginError) -> EntryDescription {
        let candidates = filter { kind == nil || $0.kind == kind }
        if let entry = candidates.first(where: { $0.name == "\(plugin).\(id)" }) { return entry }
        throw .unknownEntry(id, of: plugin, kind, among: candidates)
    }
}

extension PluginError {
    /// An entry that a plugin does not have, with the nearest that it has.
    public static func unknownEntry(
        _ id: String,
        of plugin: String,
        _ kind: EntryKind?,
        among candidates: [EntryDescription]
    ) -> PluginError {
        .unknown(
            "\(kind?.rawValue ?? "entry") in \(plugin)",
            id,
            known: candidates.map { String($0.name.dropFirst(plugin.count + 1)) }
        )
    }
}
