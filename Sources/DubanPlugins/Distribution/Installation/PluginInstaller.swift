public import DubanModel
import Foundation

/// Packs, signs, installs and removes plugins.
public struct PluginInstaller {
    private let workspace: String
    private let folders: [String]
    private let today: CivilDate
    private let catalog: ModelCatalog

    /// - Parameters:
    ///   - workspace: the workspace's folder.
    ///   - folders: where plugins are looked for, that of the workspace among them.
    public init(workspace: String, folders: [String], today: CivilDate, catalog: ModelCatalog) {
        self.workspace = workspace
        self.folders = folders
        self.today = today
        self.catalog = catalog
    }

    private var plugins: String { "\(workspace)/\(PluginRegistry.folderName)" }

    // MARK: Making

    /// The archive of a plugin's folder, and its name.
    public func pack(_ folder: String) throws(PluginError) -> (name: String, archive: [UInt8]) {
        let contents = try PluginContents(folder: folder)
        let manifest = try manifest(of: contents, from: folder)
        return ("\(manifest.id)-\(manifest.version).tar", PluginArchive.pack(contents))
    }

    /// Signs the plugin in a folder, or in an archive, which is written anew.
    public func sign(_ path: String, with key: SigningKey) throws(PluginError) {
        var contents = try PluginContents(at: path)
        let signature = try PluginSignature(signing: contents, of: try manifest(of: contents, from: path), with: key)
        contents.files[PluginSignature.fileName] = Array(signature.text.utf8)
        if DiskFile.isFolder(path) {
            try DiskFile.write(signature.text.utf8, to: "\(path)/\(PluginSignature.fileName)")
        } else {
            try DiskFile.write(PluginArchive.pack(contents), to: path)
        }
    }

    // MARK: Installing

    /// What installing a plugin comes to.
    public struct Installation: Sendable {
        /// What it says about itself.
        public let manifest: PluginManifest
        /// The version that it takes the place of.
        public let former: String?
        let contents: PluginContents
    }

    /// Looks at plugins in folders or archives, and refuses what may not be installed: a plugin without those that it
    /// requires, or one with which another could no longer do.
    public func prepare(_ paths: [String], allowsOlder: Bool) throws(PluginError) -> [Installation] {
        var installations: [Installation] = []
        for path in paths { installations.append(try prepare(path, allowsOlder: allowsOlder)) }
        try checkRequirements(with: installations.map(\.manifest))
        return installations
    }

    /// Refuses a plugin to go that another one requires.
    public func checkRemoval(of plugin: Plugin) throws(PluginError) {
        let others = PluginRegistry(folders: folders, today: today, catalog: catalog).plugins
        let users = others.filter { $0.manifest.requires.contains { $0.id == plugin.id } }.map(\.id)
        guard !users.isEmpty else { return }
        throw PluginError(
            .usage,
            LocalizedText(
                "'\(plugin.id)' is required by \(users.joined(separator: ", ")); remove what requires it first",
                zh: "“\(plugin.id)”被 \(users.joined(separator: "、")) 依赖；请先删除依赖它的插件"
            )
        )
    }

    private func checkRequirements(with new: [PluginManifest]) throws(PluginError) {
        let installed = PluginRegistry(folders: folders, today: today, catalog: catalog).plugins
        var plugins = Dictionary(installed.map { ($0.id, $0) }) { first, _ in first }
        for manifest in new {
            let name = "\(PluginRegistry.folderName)/\(manifest.id)"
            plugins[manifest.id] = Plugin(manifest: manifest, folder: "", displayFolder: name)
        }
        let together = plugins
        for (id, plugin) in together.sorted(by: { $0.key < $1.key }) {
            // What does not find what it requires as things are is not made worse.
            if !new.contains(where: { $0.id == id }), (try? plugin.libraries.get()) == nil { continue }
            _ = try RequirementResolver.libraries(of: plugin, known: Array(together.keys)) { id throws(PluginError) in
                together[id]
            }
        }
    }

    private func prepare(_ path: String, allowsOlder: Bool) throws(PluginError) -> Installation {
        let contents = try PluginContents(at: path)
        let manifest = try manifest(of: contents, from: path)
        try PluginTrust(workspace: workspace).check(contents, manifest, allowsOlder: allowsOlder)
        let registry = PluginRegistry(folders: [plugins], today: today, catalog: catalog)
        let former = registry.plugins.first { $0.id == manifest.id }?.manifest.version
        if !allowsOlder, let old = former.flatMap({ Version($0) }), let new = Version(manifest.version), new < old {
            throw PluginError(
                .usage,
                LocalizedText(
                    "\(manifest.id) \(new) is older than \(old), which is installed; --allow-older takes it nevertheless",
                    zh: "\(manifest.id) \(new) 低于已安装的 \(old)；如确需安装，请加 --allow-older"
                )
            )
        }
        return Installation(manifest: manifest, former: former, contents: contents)
    }

    /// Installs a plugin that was looked at: all of it, in the place of an earlier version, or nothing.
    public func install(_ installation: Installation) throws(PluginError) {
        let id = installation.manifest.id
        let files = FileManager.default
        let staging = "\(plugins)/.install-\(UUID().uuidString)"
        let target = "\(plugins)/\(id)"
        do {
            try installation.contents.write(to: staging)
            if files.fileExists(atPath: target) {
                let former = "\(staging).former"
                try files.moveItem(atPath: target, toPath: former)
                do {
                    try files.moveItem(atPath: staging, toPath: target)
                } catch {
                    try? files.moveItem(atPath: former, toPath: target)
                    throw error
                }
                try? files.removeItem(atPath: former)
            } else {
                try files.moveItem(atPath: staging, toPath: target)
            }
        } catch {
            try? files.removeItem(atPath: staging)
            throw PluginError(
                .usage,
                LocalizedText("cannot install \(id): \(error.localizedDescription)", zh: "无法安装 \(id)")
            )
        }
        var lock = try PluginLock(workspace: workspace)
        lock.note(installation.manifest, installation.contents)
        try lock.write()
    }

    /// Removes a plugin of the workspace's own.
    public func remove(_ plugin: Plugin) throws(PluginError) {
        do {
            try FileManager.default.removeItem(atPath: plugin.folder)
        } catch {
            throw PluginError(
                .usage,
                LocalizedText("cannot remove \(plugin.id): \(error.localizedDescription)", zh: "无法删除 \(plugin.id)")
            )
        }
        var lock = try PluginLock(workspace: workspace)
        guard lock.plugins[plugin.id] != nil else { return }
        lock.forget(plugin.id)
        try lock.write()
    }

    // MARK: Reading

    private func manifest(of contents: PluginContents, from path: String) throws(PluginError) -> PluginManifest {
        let name = PluginRegistry.manifestName
        guard let bytes = contents.files[name], let text = String(validating: bytes, as: UTF8.self),
            contents.files[PluginPackage.mainFile] != nil
        else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "\(path) is no plugin: expected \(name) and \(PluginPackage.mainFile)",
                    zh: "\(path) 不是插件：应有 \(name) 和 \(PluginPackage.mainFile)"
                )
            )
        }
        return try PluginManifest(text: text, path: "\(path)/\(name)", today: today, catalog: catalog)
    }
}
