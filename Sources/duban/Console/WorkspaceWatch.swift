import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// Waits for changes of a workspace: of its plugins' files, its settings and its records.
final class WorkspaceWatch {
    /// What a change touches.
    struct Change {
        /// The plugins whose files have changed.
        var edited: [Plugin] = []
        /// The plugins that read what has changed.
        var touched: [Plugin] = []
        /// What has changed, in words.
        var words: LocalizedText
        /// Whether a plugin has checks, or may have some.
        var mayCheck: (Plugin) -> Bool = { _ in true }
    }

    let folder: String
    let language: Language
    private let shared: SharedOptions
    private var files: [String: String] = [:]
    private var settings = ""
    private var database = ""
    private var lastEvent: Int64 = 0

    /// Often enough to seem at once, and seldom enough not to be felt.
    private static let pause = 250_000

    init(shared: SharedOptions) throws {
        self.shared = shared
        let environment = try RunEnvironment(shared: shared)
        folder = environment.workspace.folder
        language = environment.options.language
        try note(environment)
    }

    /// Everything, as if all had changed.
    var everything: Change {
        get throws {
            let environment = try RunEnvironment(shared: shared, checksSettings: false)
            let words = LocalizedText("everything", zh: "全部")
            return Change(edited: environment.ownPlugins, words: words, mayCheck: Self.mayCheck(environment))
        }
    }

    /// Waits for the next change.
    func nextChange() throws -> Change {
        while true {
            usleep(UInt32(Self.pause))
            if let change = try change() { return change }
        }
    }

    /// Whether a plugin has checks; one that cannot be loaded may have some, and is to say why.
    private static func mayCheck(_ environment: RunEnvironment) -> (Plugin) -> Bool {
        { plugin in
            guard let entries = try? environment.entries(of: plugin) else { return true }
            return entries.contains { $0.kind == .check }
        }
    }

    private func change() throws -> Change? {
        if Self.stamp("\(folder)/\(Workspace.settingsFileName)") != settings {
            // Settings that are being written may not be whole yet.
            guard let environment = try? RunEnvironment(shared: shared) else { return nil }
            try note(environment)
            let words = LocalizedText(Workspace.settingsFileName)
            return Change(edited: environment.ownPlugins, words: words, mayCheck: Self.mayCheck(environment))
        }
        let now = fileStamps()
        if now != files {
            let changed = Set(now.keys).union(files.keys).filter { now[$0] != files[$0] }
            files = now
            let environment = try RunEnvironment(shared: shared, checksSettings: false)
            let edited = environment.ownPlugins.filter { plugin in
                changed.contains { $0.hasPrefix(plugin.folder + "/") }
                    || ((try? plugin.libraries.get()) ?? []).contains { library in
                        changed.contains { $0.hasPrefix(library.folder + "/") }
                    }
            }
            let names = changed.sorted().map { String($0.dropFirst(folder.count + 1)) }
            let words = LocalizedText(names.joined(separator: ", "))
            return Change(edited: edited, words: words, mayCheck: Self.mayCheck(environment))
        }
        return try dataChange()
    }

    private func dataChange() throws -> Change? {
        let stamp = databaseStamp()
        guard stamp != database else { return nil }
        database = stamp
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let store = try environment.workspace.open(.readOnly)
        let (last, models) = try store.read(asOf: AsOf(.latest)) { snapshot in
            (try snapshot.lastEvent(), try snapshot.modelsChanged(after: self.lastEvent))
        }
        guard last != lastEvent else { return nil }
        lastEvent = last
        let catalog = environment.workspace.catalog
        let changed = models.compactMap(catalog.named)
        let touched = environment.ownPlugins.filter { plugin in changed.contains { plugin.manifest.read.allows($0) } }
        let words = changed.map(\.plural).joined(separator: ", ")
        return Change(
            touched: touched,
            words: LocalizedText("the data (\(words))", zh: "数据（\(words)）"),
            mayCheck: Self.mayCheck(environment)
        )
    }

    // MARK: What there is

    private func note(_ environment: RunEnvironment) throws {
        files = fileStamps()
        settings = Self.stamp("\(folder)/\(Workspace.settingsFileName)")
        database = databaseStamp()
        lastEvent = try environment.workspace.open(.readOnly).read(asOf: AsOf(.latest)) { try $0.lastEvent() }
    }

    /// Every file of the workspace's own plugins; what tests write for comparison is none that they change by.
    private func fileStamps() -> [String: String] {
        let root = "\(folder)/\(PluginRegistry.folderName)"
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        var stamps: [String: String] = [:]
        for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let path = "\(root)/\(name)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            stamps[path] = Self.stamp(path)
        }
        return stamps
    }

    private func databaseStamp() -> String {
        let path = "\(folder)/\(Workspace.databaseFileName)"
        return Self.stamp(path) + Self.stamp(path + "-wal")
    }

    private static func stamp(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "-" }
        return "\(status.st_ino).\(status.st_size).\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
}
