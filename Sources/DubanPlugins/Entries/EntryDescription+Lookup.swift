import DubanModel
import NearestName

extension [EntryDescription] {
    /// The entry of a plugin with an id, of one of some kinds, or an error that names the nearest.
    public func entry(
        _ id: String,
        of plugin: String,
        kinds: [EntryKind] = EntryKind.allCases
    ) throws(PluginError) -> EntryDescription {
        if let entry = first(where: { $0.name == "\(plugin).\(id)" && kinds.contains($0.kind) }) { return entry }
        throw .unknownEntry(id, of: plugin, kinds, among: self)
    }
}

extension PluginError {
    /// An entry that a plugin does not have, with the nearest of those kinds, or with what it is instead.
    public static func unknownEntry(
        _ id: String,
        of plugin: String,
        _ kinds: [EntryKind],
        among entries: [EntryDescription]
    ) -> PluginError {
        let name = "\(plugin).\(id)"
        if let other = entries.first(where: { $0.name == name }) {
            let use = other.kind.use(of: name)
            return PluginError(
                .usage,
                LocalizedText(
                    "\(name) is a \(other.kind.rawValue): \(use.english)",
                    zh: "\(name) 的类别是\(other.kind.label(.simplifiedChinese))：\(use(.simplifiedChinese))"
                )
            )
        }
        let known = entries.filter { kinds.contains($0.kind) }.map(\.id)
        let hint = NearestName.hintOrList(for: id, in: known)
        let isAny = kinds == EntryKind.allCases
        let sought = LocalizedText(
            isAny ? "entry" : kinds.map(\.rawValue).joined(separator: " or "),
            zh: isAny ? "条目" : kinds.map { $0.label(.simplifiedChinese) }.joined(separator: "或")
        )
        return PluginError(
            .usage,
            LocalizedText(
                "\(plugin) has no \(sought.english) '\(id)'\(hint)",
                zh: "\(plugin) 没有\(sought(.simplifiedChinese))“\(id)”\(hint.chinese)"
            )
        )
    }
}
