import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// Waits for changes of a workspace: of its plugins' files, its settings and its records.
final class WorkspaceWatch {
    /// What a change touches.
    struct Change {
        /// What has changed, in words.
        let words: LocalizedText
        /// The workspace as it is now.
        let environment: RunEnvironment
        /// The workspace's own plugins whose files, or whose settings, have changed.
        var edited: [Plugin] = []
        /// The kinds of records that have changed.
        var models: [Model] = []

        /// Whether what a plugin does may be other than before.
        func touches(_ plugin: Plugin) -> Bool {
            edited.contains { $0.id == plugin.id } || models.contains { plugin.manifest.read.allows($0) }
        }

        /// Whether a plugin has checks; one that cannot be loaded may have some, and is to say why.
        func mayCheck(_ plugin: Plugin) -> Bool {
            guard let entries = try? environment.entries(of: plugin) else { return true }
            return entries.contains { $0.kind == .check }
        }
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
            return Change(
                words: LocalizedText("everything", zh: "全部"),
                environment: environment,
                edited: environment.registry.plugins
            )
        }
    }

    /// Waits for the next change.
    func nextChange() throws -> Change {
        while true {
            usleep(UInt32(Self.pause))
            if let change = try settingsChange() ?? fileChange() ?? dataChange() { return change }
        }
    }

    private func settingsChange() throws -> Change? {
        guard FileStamp.of([settingsPath]) != settings else { return nil }
        // Settings that are being written may not be whole yet.
        guard let environment = try? RunEnvironment(shared: shared) else { return nil }
        try note(environment)
        let words = LocalizedText(Workspace.settingsFileName)
        return Change(words: words, environment: environment, edited: environment.registry.plugins)
    }

    private func fileChange() throws -> Change? {
        let now = fileStamps()
        guard now != files else { return nil }
        let changed = Set(now.keys).union(files.keys).filter { now[$0] != files[$0] }
        files = now
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let edited = environment.ownPlugins.filter { plugin in
            ([plugin] + ((try? plugin.libraries.get()) ?? [])).contains { part in
                changed.contains { $0.hasPrefix(part.folder + "/") }
            }
        }
        let names = changed.sorted().map { String($0.dropFirst(folder.count + 1)) }
        return Change(words: LocalizedText(names.joined(separator: ", ")), environment: environment, edited: edited)
    }

    private func dataChange() throws -> Change? {
        let stamp = FileStamp.of(databasePaths)
        guard stamp != database else { return nil }
        database = stamp
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let store = try environment.workspace.open(.readOnly)
        let (last, names) = try store.read(asOf: AsOf(.latest)) { snapshot in
            (try snapshot.lastEvent(), try snapshot.modelsChanged(after: self.lastEvent))
        }
        guard last != lastEvent else { return nil }
        lastEvent = last
        let models = names.compactMap(environment.workspace.catalog.named)
        let list = models.map(\.plural).joined(separator: ", ")
        let words = LocalizedText("the data (\(list))", zh: "数据（\(list)）")
        return Change(words: words, environment: environment, models: models)
    }

    // MARK: What there is

    private var settingsPath: String { "\(folder)/\(Workspace.settingsFileName)" }

    private var databasePaths: [String] {
        let path = "\(folder)/\(Workspace.databaseFileName)"
        return [path, path + "-wal"]
    }

    private func note(_ environment: RunEnvironment) throws {
        files = fileStamps()
        settings = FileStamp.of([settingsPath])
        database = FileStamp.of(databasePaths)
        lastEvent = try environment.workspace.open(.readOnly).read(asOf: AsOf(.latest)) { try $0.lastEvent() }
    }

    /// Every file of the workspace's own plugins that is not hidden.
    private func fileStamps() -> [String: String] {
        let root = "\(folder)/\(PluginRegistry.folderName)"
        guard let found = FileManager.default.enumerator(atPath: root) else { return [:] }
        var stamps: [String: String] = [:]
        while let name = found.nextObject() as? String {
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            guard !isHidden, found.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            stamps["\(root)/\(name)"] = FileStamp.of(["\(root)/\(name)"])
        }
        return stamps
    }
}
