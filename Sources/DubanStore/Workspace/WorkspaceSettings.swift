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
                path, "line \(error.source.begin.line): \(error.description)", underlying: error)
        } catch {
            throw WorkspaceSettings.invalid(path, "\(error)", underlying: error)
        }
        try WorkspaceSettings.check(table.keys, among: ["workspace", "settings"], in: "the file", path: path)
        let workspace = table["workspace"]?.table
        try WorkspaceSettings.check(
            workspace?.keys ?? [], among: ["title", "language", "as_of"], in: "[workspace]", path: path)
        title = workspace?["title"]?.string
        let tag = workspace?["language"]?.string
        language = tag.flatMap(Language.init(tag:))
        if let tag, language == nil {
            throw WorkspaceSettings.invalid(path, "workspace.language '\(tag)' is not allowed: expected en or zh-Hans")
        }
        let date = workspace?["as_of"]?.string
        asOf = date.flatMap { CivilDate($0) }
        if let written = workspace?["as_of"], asOf == nil {
            let shown = date ?? "\(written)"
            throw WorkspaceSettings.invalid(
                path, "workspace.as_of '\(shown)' is not allowed: expected a date in quotes, such as \"2023-03-27\"")
        }
        var pluginSettings: [String: String] = [:]
        if let settings = table["settings"]?.table {
            for (plugin, value) in settings {
                if let values = value.table { pluginSettings[plugin] = values.convert(to: .toml) }
            }
        }
        self.pluginSettings = pluginSettings
    }

    private static func check(
        _ keys: some Sequence<String>, among known: [String], in place: String, path: String
    ) throws(StoreError) {
        for key in keys where !known.contains(key) {
            let hint = NearestName.suggestion(for: key, in: known).map { "; did you mean '\($0)'?" } ?? ""
            throw invalid(path, "\(place) has an unknown entry '\(key)'\(hint) (it may have: \(known.joined(separator: ", ")))")
        }
    }

    private static func invalid(_ path: String, _ detail: String, underlying: (any Error)? = nil) -> StoreError {
        StoreError(.invalidSettings, "\(path): \(detail)", underlying: underlying)
    }
}
