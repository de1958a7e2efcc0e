import Foundation
import LuaHost

/// Finds what `require` asks for: `require "scores"` is `lib/scores.lua` of the plugin's own folder, and nothing
/// outside it can be reached.
struct ModuleLoader {
    let plugin: Plugin

    /// The file of a module and how messages name it.
    func locate(_ name: String) throws(LuaError) -> (path: String, displayName: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                        || (0x61...0x7A).contains(byte)
                }
        }
        guard isPlain else {
            throw LuaError(
                .argument,
                "require '\(name)': expected a module of this plugin's lib folder, such as \"scores\" for lib/scores.lua"
            )
        }
        let relative = "lib/" + parts.joined(separator: "/") + ".lua"
        let path = plugin.folder + "/" + relative
        guard FileManager.default.fileExists(atPath: path) else {
            throw LuaError(.runtime, "require '\(name)': there is no file \(plugin.displayFolder)/\(relative)")
        }
        // A symbolic link may lead anywhere: what counts is where it ends.
        let root = URL(fileURLWithPath: plugin.folder).resolvingSymlinksInPath().path
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard resolved.hasPrefix(root + "/") else {
            throw LuaError(
                .runtime,
                "require '\(name)': \(plugin.displayFolder)/\(relative) leads out of the plugin's folder"
            )
        }
        return (resolved, "\(plugin.displayFolder)/\(relative)")
    }
}
