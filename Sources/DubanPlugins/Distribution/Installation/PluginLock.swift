public import DubanModel
import DubanStore
import Foundation
import TOMLKit

/// What is installed in a workspace, written down: `duban.lock`.
public struct PluginLock: Sendable {
    /// A plugin as it was installed.
    struct Entry: Sendable, Equatable {
        let version: String
        /// One hash over all of its files.
        let sha256: String
        /// The key that signed it; nil where none did.
        let key: String?
        /// The hash of each file.
        let files: [String: String]
    }

    /// The plugins, by id.
    private(set) var plugins: [String: Entry] = [:]
    private let path: String

    /// The name of the file in the workspace's folder.
    public static let fileName = "duban.lock"

    /// Reads the lock of a workspace; an empty one where there is none.
    public init(workspace: String) throws(PluginError) {
        path = "\(workspace)/\(Self.fileName)"
        guard let content = FileManager.default.contents(atPath: path) else { return }
        func refusal(_ detail: LocalizedText) -> PluginError { PluginError(.usage, detail.about(Self.fileName)) }
        let table: TOMLTable
        do throws(TOMLProblem) {
            table = try TOMLText.table(String(decoding: content, as: UTF8.self))
        } catch {
            throw refusal(error.message)
        }
        guard let list = table["plugins"]?.table else { return }
        for (id, value) in list {
            guard let entry = value.table, let version = entry["version"]?.string, let hash = entry["sha256"]?.string
            else {
                throw refusal(
                    LocalizedText("[plugins.\(id)] needs version and sha256", zh: "[plugins.\(id)] 缺少 version 和 sha256")
                )
            }
            var files: [String: String] = [:]
            for (path, hash) in entry["files"]?.table ?? TOMLTable() { files[path] = hash.string ?? "" }
            plugins[id] = Entry(version: version, sha256: hash, key: entry["key"]?.string, files: files)
        }
    }

    /// Whether anything is written down.
    public var isEmpty: Bool { plugins.isEmpty }

    /// Writes down a plugin as it is.
    mutating func note(_ manifest: PluginManifest, _ contents: PluginContents) {
        let signature = contents.files[PluginSignature.fileName].flatMap { PluginSignature(fileContent: $0) }
        plugins[manifest.id] = Entry(
            version: manifest.version,
            sha256: contents.treeHash,
            key: signature?.keyID,
            files: contents.files.mapValues(PluginContents.hash)
        )
    }

    mutating func forget(_ id: String) {
        plugins[id] = nil
    }

    /// Writes the file, whole or not at all.
    func write() throws(PluginError) {
        var text = "# What is installed: written by `duban plugin lock`, `install` and `remove`.\n"
        for (id, entry) in plugins.sorted(by: { $0.key < $1.key }) {
            text +=
                "\n[plugins.\(id.quotedForTOML)]\nversion = \(entry.version.quotedForTOML)\nsha256 = \(entry.sha256.quotedForTOML)\n"
            if let key = entry.key { text += "key = \(key.quotedForTOML)\n" }
            text += "\n[plugins.\(id.quotedForTOML).files]\n"
            for (path, hash) in entry.files.sorted(by: { $0.key < $1.key }) {
                text += "\(path.quotedForTOML) = \(hash.quotedForTOML)\n"
            }
        }
        try DiskFile.write(text.utf8, to: path)
    }

    /// Writes down the plugins of a workspace as they are now; others are forgotten.
    public mutating func lock(_ installed: [Plugin]) throws(PluginError) {
        plugins = [:]
        for plugin in installed { note(plugin.manifest, try PluginContents(folder: plugin.folder)) }
        try write()
    }

    /// Whether a plugin is written down.
    public func holds(_ plugin: Plugin) -> Bool { plugins[plugin.id] != nil }

    /// In what the plugins of a workspace differ from what is written down, a line each.
    public func differences(from installed: [Plugin]) throws(PluginError) -> [LocalizedText] {
        var lines: [LocalizedText] = []
        for plugin in installed {
            guard let entry = plugins[plugin.id] else {
                lines.append(LocalizedText("\(plugin.id): is not in \(Self.fileName)", zh: "\(plugin.id)：未登记"))
                continue
            }
            let files = try PluginContents(folder: plugin.folder).files.mapValues(PluginContents.hash)
            for path in Set(files.keys).union(entry.files.keys).sorted() where files[path] != entry.files[path] {
                let (english, chinese) =
                    files[path] == nil
                    ? ("is missing", "缺失") : entry.files[path] == nil ? ("was added", "为新增") : ("was changed", "有改动")
                lines.append(LocalizedText("\(plugin.id): \(path) \(english)", zh: "\(plugin.id)：\(path) \(chinese)"))
            }
        }
        for id in plugins.keys.sorted() where !installed.contains(where: { $0.id == id }) {
            lines.append(LocalizedText("\(id): is not installed any more", zh: "\(id)：已不存在"))
        }
        return lines
    }
}
