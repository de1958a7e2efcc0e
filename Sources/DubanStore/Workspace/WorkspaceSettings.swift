public import DubanModel
import Foundation
import NearestName
import TOMLKit

/// What a workspace's `duban.toml` says.
public struct WorkspaceSettings: Sendable {
    /// What the workspace is called.
    public let title: String?
    /// The language of its reports, where nobody asks for another.
    public let language: Language?
    /// The day that every run sees, where nobody asks for another; normally absent, so that it is today.
    public let asOf: CivilDate?
    /// Plugin settings as TOML text, by plugin id.
    public let pluginSettings: [String: String]

    /// Reads a settings file.
    public init(path: String) throws(StoreError) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .database(error, doing: "read \(path)", zh: "读取 \(path)")
        }
        try self.init(text: text, path: path)
    }

    /// Reads settings from TOML text; `path` is for error messages.
    public init(text: String, path: String) throws(StoreError) {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw WorkspaceSettings.invalid(
                path,
                "line \(error.source.begin.line): \(error.description)",
                underlying: error
            )
        } catch {
            throw WorkspaceSettings.invalid(path, "\(error)", underlying: error)
        }
        try WorkspaceSettings.check(table.keys, among: ["workspace", "settings"], in: "the file", path: path)
        let workspace = try WorkspaceSettings.table(table["workspace"], at: "workspace", path: path)
        try WorkspaceSettings.check(
            workspace?.keys ?? [],
            among: ["title", "language", "as_of"],
            in: "[workspace]",
            path: path
        )
        title = try WorkspaceSettings.text(workspace?["title"], at: "workspace.title", path: path)
        let tag = try WorkspaceSettings.text(workspace?["language"], at: "workspace.language", path: path)
        language = tag.flatMap(Language.init(tag:))
        if let tag, language == nil {
            throw WorkspaceSettings.invalid(path, "workspace.language '\(tag)' is not allowed: expected en or zh-Hans")
        }
        let date = workspace?["as_of"]?.string
        asOf =
            date.flatMap { CivilDate($0) }
            ?? (workspace?["as_of"]?.date).flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
        if let written = workspace?["as_of"], asOf == nil {
            let shown = date ?? "\(written)"
            throw WorkspaceSettings.invalid(
                path,
                "workspace.as_of '\(shown)' is not allowed: expected a date such as 2023-03-27"
            )
        }
        var pluginSettings: [String: String] = [:]
        for (plugin, value) in try WorkspaceSettings.table(table["settings"], at: "settings", path: path) ?? TOMLTable()
        {
            let values = try WorkspaceSettings.table(value, at: "settings.\(plugin)", path: path)
            pluginSettings[plugin] = values?.convert(to: .toml)
        }
        self.pluginSettings = pluginSettings
    }

    private static func table(
        _ value: (any TOMLValueConvertible)?,
        at place: String,
        path: String
    ) throws(StoreError) -> TOMLTable? {
        guard let value else { return nil }
        guard let table = value.table else { throw invalid(path, "\(place) must be a table, written [\(place)]") }
        return table
    }

    private static func text(
        _ value: (any TOMLValueConvertible)?,
        at place: String,
        path: String
    ) throws(StoreError) -> String? {
        guard let value else { return nil }
        guard let text = value.string else { throw invalid(path, "\(place) must be text in quotes") }
        return text
    }

    private static func check(
        _ keys: some Sequence<String>,
        among known: [String],
        in place: String,
        path: String
    ) throws(StoreError) {
        for key in keys where !known.contains(key) {
            let hint = NearestName.hint(for: key, in: known)
            throw invalid(
                path,
                "\(place) has an unknown entry '\(key)'\(hint) (it may have: \(known.joined(separator: ", ")))"
            )
        }
    }

    private static func invalid(_ path: String, _ detail: String, underlying: (any Error)? = nil) -> StoreError {
        StoreError(.invalidSettings, "\(path): \(detail)", underlying: underlying)
    }
}
