import DubanModel
import Foundation

/// Reads the Lua files of a plugin's folder, within bounds and never outside the folder.
struct PluginFiles {
    private let plugin: Plugin
    private let root: String
    private(set) var sources: [String: [UInt8]] = [:]
    private(set) var refusals: [String: String] = [:]
    private var bytes = 0

    /// More than any plugin needs, so that a wrong folder does not fill the memory.
    private enum Bound {
        static let files = 2_000
        static let bytes = 16 << 20
    }

    /// How many folders may stand in one another.
    static let deepest = 8

    /// The only thing that hinders the use of a file that is there.
    static let leadsOut = LocalizedText("leads out of the plugin's folder", zh: "指向插件文件夹之外")

    init(_ plugin: Plugin) {
        self.plugin = plugin
        root = URL(fileURLWithPath: plugin.folder).resolvingSymlinksInPath().path
    }

    /// Reads `main.lua`, which must be there.
    mutating func readMain() throws(PluginError) {
        let name = PluginPackage.mainFile
        try read(name)
        if refusals[name] != nil {
            let place = "\(plugin.displayFolder)/\(name)"
            throw PluginError(.usage, Self.leadsOut.changed { text, _ in "\(place) \(text)" })
        }
        guard sources[name] != nil else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "cannot read \(plugin.displayFolder)/\(name): no such file, or no permission",
                    zh: "无法读取 \(plugin.displayFolder)/\(name)：文件不存在或无权限"
                )
            )
        }
    }

    /// Reads the modules below `lib`.
    mutating func readModules() throws(PluginError) {
        try readFolder(ModuleLoader.folder, depth: 0)
    }

    private mutating func readFolder(_ path: String, depth: Int) throws(PluginError) {
        guard depth < Self.deepest,
            let names = try? FileManager.default.contentsOfDirectory(atPath: plugin.folder + "/" + path)
        else { return }
        for name in names.sorted() {
            let inner = path + "/" + name
            if name.hasSuffix(".lua") {
                try read(inner)
            } else if DiskFile.isFolder(plugin.folder + "/" + inner) {
                guard leadsInside(inner) else {
                    refusals[inner] = PluginFiles.leadsOut.english
                    continue
                }
                try readFolder(inner, depth: depth + 1)
            }
        }
    }

    private mutating func read(_ path: String) throws(PluginError) {
        let full = plugin.folder + "/" + path
        guard FileManager.default.fileExists(atPath: full) else { return }
        guard leadsInside(path) else {
            refusals[path] = PluginFiles.leadsOut.english
            return
        }
        // Whatever is no plain file, such as a pipe, might never end.
        guard let size = plainFileSize(path) else { return }
        guard sources.count < Bound.files, size <= Bound.bytes - bytes else {
            throw PluginError(
                .manifest,
                LocalizedText(
                    """
                    \(plugin.displayFolder) holds more Lua than a plugin may: at most \(Bound.files) files and \
                    \(Bound.bytes >> 20) MiB
                    """,
                    zh: "\(plugin.displayFolder) 中的 Lua 超过上限：最多 \(Bound.files) 个文件、\(Bound.bytes >> 20) MiB"
                )
            )
        }
        guard let content = FileManager.default.contents(atPath: full) else { return }
        bytes += content.count
        sources[path] = Array(content)
    }

    /// A symbolic link may lead anywhere: what counts is where it ends.
    private func leadsInside(_ path: String) -> Bool {
        URL(fileURLWithPath: plugin.folder + "/" + path).resolvingSymlinksInPath().path.hasPrefix(root + "/")
    }

    private func plainFileSize(_ path: String) -> Int? {
        var status = stat()
        guard stat(plugin.folder + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }
}
