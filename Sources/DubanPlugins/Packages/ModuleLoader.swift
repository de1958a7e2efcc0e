import DubanModel
import LuaHost

/// Finds what `require` asks for: `require "scores"` is `lib/scores.lua` of the plugin's own files, and
/// `require "words.numbers"` is `lib/numbers.lua` of the plugin `words`, where the manifest requires it. There are no
/// others.
struct ModuleLoader {
    let package: PluginPackage
    /// The plugins that may be required, by id.
    let libraries: [String: PluginPackage]

    /// The folder of a plugin's modules.
    static let folder = "lib"

    /// A module's text, and whose it is.
    struct Module {
        let source: [UInt8]
        let path: String
        let owner: PluginPackage

        /// How messages name its file.
        var displayName: String { owner.displayName(of: path) }
    }

    /// - Parameter package: the plugin whose code asks, of which `libraries` may hold more than it requires itself.
    init(package: PluginPackage, libraries: [PluginPackage]) {
        self.package = package
        let own = libraries.filter { package.requires.contains($0.id) }
        self.libraries = Dictionary(own.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The module with a name.
    func locate(_ name: String) throws(LuaError) -> Module {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy(isPlain) else {
            throw LuaError(
                .argument,
                "require '\(name)': expected a module of this plugin's lib folder, such as \"scores\" for lib/scores.lua",
                zh: "require“\(name)”：应为本插件 lib 文件夹中的模块，如 \"scores\" 即 lib/scores.lua"
            )
        }
        if parts.count > 1, let first = parts.first, let library = libraries[String(first)] {
            return try module(parts.dropFirst().joined(separator: "/"), of: library, name)
        }
        return try module(parts.joined(separator: "/"), of: package, name)
    }

    private func module(_ file: String, of owner: PluginPackage, _ name: String) throws(LuaError) -> Module {
        let path = "\(ModuleLoader.folder)/\(file).lua"
        if let source = owner.sources[path] { return Module(source: source, path: path, owner: owner) }
        let displayName = owner.displayName(of: path)
        if let reason = owner.refusal(of: path) {
            throw LuaError(
                .runtime,
                "require '\(name)': \(displayName) \(reason)",
                zh: "require“\(name)”：\(displayName) \(PluginFiles.leadsOut(.simplifiedChinese))"
            )
        }
        throw LuaError(
            .runtime,
            "require '\(name)': there is no file \(displayName)",
            zh: "require“\(name)”：没有文件 \(displayName)"
        )
    }

    private func isPlain(_ part: Substring) -> Bool {
        !part.isEmpty
            && part.utf8.allSatisfy { byte in
                byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte)
            }
    }
}
