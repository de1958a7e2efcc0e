import DubanModel
import Foundation

/// What plugins registered when they were last loaded, kept in the workspace's folder so that entries can be listed and
/// selected without running any plugin's code.
///
/// It is an economy and nothing else: what it says of a plugin counts only while none of the plugin's files has changed,
/// and it may be removed at any time. A run never relies on it for more than which plugins to load.
public final class EntryIndex {
    private struct Item: Equatable {
        var stamp: String
        var entries: [UInt8]
    }

    private let path: String
    private let program: String
    private var items: [String: Item]
    private var hasChanged = false

    /// Where a workspace keeps what can be made anew.
    public static let folderName = ".duban"
    private static let format = "duban entry index 2"

    /// Reads the index of a workspace; an empty one where there is none, or one that another program wrote.
    ///
    /// - Parameter program: the path of the running program: what another version of it kept is not taken.
    public init(workspace folder: String, program: String) {
        path = "\(folder)/\(Self.folderName)/entries"
        self.program = FileStamp.of([program])
        items = Self.items(at: path, program: self.program) ?? [:]
    }

    /// What a plugin registers, where that is known.
    public func entries(of plugin: Plugin) -> [EntryDescription]? {
        guard let item = items[plugin.folder], item.stamp == plugin.stamp else { return nil }
        var reader = WireReader(item.entries)
        return try? reader.list()
    }

    /// Notes what a plugin has registered.
    public func note(_ entries: [EntryDescription], of plugin: Plugin) {
        var writer = WireWriter()
        writer.write(list: entries)
        let item = Item(stamp: plugin.stamp, entries: writer.bytes)
        guard items[plugin.folder] != item else { return }
        items[plugin.folder] = item
        hasChanged = true
    }

    /// Keeps what was noted. Where the folder cannot be written, nothing is lost but time.
    public func save() {
        guard hasChanged else { return }
        var writer = WireWriter()
        writer.write(Self.format)
        writer.write(program)
        // A plugin that is gone need not be remembered.
        let present = items.filter { FileManager.default.fileExists(atPath: $0.key) }
        writer.write(present.count)
        for (folder, item) in present.sorted(by: { $0.key < $1.key }) {
            writer.write(folder)
            writer.write(item.stamp)
            writer.write(item.entries)
        }
        KeptFile.keep(writer.bytes, at: path)
        hasChanged = false
    }

    private static func items(at path: String, program: String) -> [String: Item]? {
        guard let content = KeptFile.content(of: path) else { return nil }
        var reader = WireReader(content)
        do throws(WireError) {
            guard try reader.text() == format, try reader.text() == program else { return nil }
            var items: [String: Item] = [:]
            for _ in 0..<(try reader.count()) {
                let folder = try reader.text()
                items[folder] = Item(stamp: try reader.text(), entries: try reader.block())
            }
            return items
        } catch {
            return nil
        }
    }
}
