import DubanModel
import NearestName

extension [EntryDescription] {
    /// The entry of a plugin with an id, or an error that names the nearest.
    public func entry(
        _ id: String,
        of plugin: String,
        kind: EntryKind? = nil
    ) throws(PluginError) -> EntryDescription {
        if let entry = first(where: { $0.name == "\(plugin).\(id)" && (kind == nil || $0.kind == kind) }) {
            return entry
        }
        throw .unknownEntry(id, of: plugin, kind, among: self)
    }
}

extension PluginError {
    /// An entry that a plugin does not have, with the nearest of that kind, or with what it is instead.
    public static func unknownEntry(
        _ id: String,
        of plugin: String,
        _ kind: EntryKind?,
        among entries: [EntryDescription]
    ) -> PluginError {
        let name = "\(plugin).\(id)"
        if let other = entries.first(where: { $0.name == name }) {
            let command = "duban \(other.kind.verb) \(name)"
            return PluginError(
                .usage,
                LocalizedText(
                    "\(name) is a \(other.kind.rawValue): \(command)",
                    zh: "\(name) 的类别是 \(other.kind.rawValue)：\(command)"
                )
            )
        }
        let known = entries.filter { kind == nil || $0.kind == kind }.map {
            String($0.name.dropFirst(plugin.count + 1))
        }
        let hint = NearestName.hintOrList(for: id, in: known)
        return PluginError(.usage, LocalizedText("\(plugin) has no \(kind?.rawValue ?? "entry") '\(id)'\(hint)"))
    }
}
