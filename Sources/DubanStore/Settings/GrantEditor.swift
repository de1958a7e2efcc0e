public import DubanModel
import TOMLKit

/// Changes the grants in the text of a settings file and nothing else: other entries, comments and their order stay as
/// they are.
public struct GrantEditor {
    /// The text as it stands.
    public private(set) var text: String
    /// What it says.
    public private(set) var settings: WorkspaceSettings

    private let path: String
    private let ledgers: [LedgerDeclaration]

    /// Takes up the text of a settings file, which must be one; `path` is for messages.
    ///
    /// - Parameter ledgers: what plugins declare of ledgers.
    public init(text: String, path: String, ledgers: [LedgerDeclaration] = []) throws(StoreError) {
        self.text = text
        self.path = path
        self.ledgers = ledgers
        settings = try WorkspaceSettings(text: text, path: path, ledgers: ledgers)
    }

    /// Gives a plugin what a grant says, whatever it had.
    public mutating func set(_ grant: Grant, for plugin: String) throws(StoreError) {
        guard settings.grants[plugin] != grant else { return }
        let parts = SettingsText(text)
        if let section = parts.sections.first(where: { $0.name == ["grants", plugin] }) {
            let changed = changing(section, of: parts, from: settings.grants[plugin], to: grant)
            try adopt(changed, expecting: grant, for: plugin)
        } else {
            try adopt(appending(grant.text(for: plugin), lineBreak: parts.lineBreak), expecting: grant, for: plugin)
        }
    }

    /// Takes away what a plugin was granted.
    public mutating func remove(_ plugin: String) throws(StoreError) {
        guard settings.grants[plugin] != nil else { return }
        let parts = SettingsText(text)
        guard let section = parts.sections.first(where: { $0.name == ["grants", plugin] }) else {
            throw byHand(plugin)
        }
        let end = section.entries.last?.lineEnd ?? section.headingEnd
        let start = parts.withBlankLineBefore(section.start, isFollowedByEnd: end == parts.bytes.count)
        try adopt(parts.replacing([(start..<end, "")]), expecting: nil, for: plugin)
    }

    /// Only values that say something else are written anew, each in its place.
    private func changing(
        _ section: SettingsText.Section,
        of parts: SettingsText,
        from former: Grant?,
        to grant: Grant
    ) -> String {
        var changes: [(range: Range<Int>, by: String)] = []
        var added = ""
        for (position, (name, value)) in grant.entries.enumerated() where former?.entries[position].value != value {
            if let entry = section.entries.first(where: { $0.key == [name] }) {
                changes.append((entry.value, value))
            } else {
                added += "\(name) = \(value)\(parts.lineBreak)"
            }
        }
        if !added.isEmpty {
            let end = section.entries.last?.lineEnd ?? section.headingEnd
            let endsLine = end > 0 && parts.bytes[end - 1] == 0x0A
            changes.append((end..<end, (endsLine ? "" : parts.lineBreak) + added))
        }
        return parts.replacing(changes.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    private func appending(_ table: String, lineBreak: String) -> String {
        var result = text
        if !result.isEmpty {
            if !result.utf8.reversed().starts(with: [0x0A]) { result += lineBreak }
            result += lineBreak
        }
        return result + table.split(separator: "\n").map { $0 + lineBreak }.joined()
    }

    /// Takes a new text for the old one, once it is sure that it says what it is to say and everything else as before.
    private mutating func adopt(_ changed: String, expecting grant: Grant?, for plugin: String) throws(StoreError) {
        let reader = SettingsReader(path: path)
        let before = try reader.parse(text)
        guard let after = try? reader.parse(changed),
            let settings = try? WorkspaceSettings(text: changed, path: path, ledgers: ledgers),
            settings.grants[plugin] == grant, Self.without(plugin, before) == Self.without(plugin, after)
        else { throw byHand(plugin) }
        text = changed
        self.settings = settings
    }

    /// The whole file as a parser sees it, but for one plugin's grant.
    private static func without(_ plugin: String, _ file: TOMLTable) -> String {
        let grants = file["grants"]?.table
        grants?.remove(at: plugin)
        if let grants, grants.isEmpty { file.remove(at: "grants") }
        return file.convert(to: .toml)
    }

    private func byHand(_ plugin: String) -> StoreError {
        StoreError(
            .invalidSettings,
            LocalizedText(
                """
                \(path): the grant of '\(plugin)' cannot be changed where it stands, because it is not written as a table \
                [grants.\(plugin)]; change it by hand
                """,
                zh: "\(path)：“\(plugin)”的授权不是写成 [grants.\(plugin)] 表的形式，无法自动修改，请手工修改"
            )
        )
    }
}

extension SettingsText {
    /// The beginning of a part that is to go, together with a blank line before it where one would be left over.
    fileprivate func withBlankLineBefore(_ start: Int, isFollowedByEnd: Bool) -> Int {
        guard isFollowedByEnd else { return start }
        let line = Array(lineBreak.utf8)
        let before = bytes[..<start]
        guard before.count >= 2 * line.count, before.suffix(2 * line.count).elementsEqual(line + line) else {
            return start
        }
        return start - line.count
    }
}
