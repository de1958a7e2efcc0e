import DubanModel
public import Foundation

/// The settings by which the Lua language server finds the stubs: `.luarc.json`.
public struct EditorSettings {
    /// The text of the file, with the stubs' folder among its libraries. What else a file holds stays.
    ///
    /// - Parameters:
    ///   - existing: the content of a file that is there already.
    ///   - stubs: the path of the stubs' folder, as the file names it.
    /// - Throws: ``PluginError`` for a file that is no JSON object.
    public static func text(merging existing: Data?, stubs: String) throws(PluginError) -> Data {
        var settings: [String: Any] = [:]
        if let existing {
            guard let read = try? JSONSerialization.jsonObject(with: existing) as? [String: Any] else {
                throw PluginError(
                    .usage,
                    LocalizedText(
                        ".luarc.json is no JSON object, so nothing can be added to it; mend or remove it",
                        zh: ".luarc.json 不是 JSON 对象，无法补充设置；请修正或删除该文件"
                    )
                )
            }
            settings = read
        }
        settings["$schema"] = "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json"
        settings["runtime.version"] = "Lua 5.4"
        var libraries = settings["workspace.library"] as? [String] ?? []
        if !libraries.contains(stubs) { libraries.append(stubs) }
        settings["workspace.library"] = libraries
        settings["runtime.builtin"] = [
            "io": "disable", "os": "disable", "package": "disable", "debug": "disable", "ffi": "disable",
            "jit": "disable",
        ]
        settings["runtime.path"] = ["lib/?.lua", "lib/?/init.lua"]
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard var text = try? JSONSerialization.data(withJSONObject: settings, options: options) else {
            throw PluginError(.usage, LocalizedText(".luarc.json cannot be written", zh: "无法写入 .luarc.json"))
        }
        text.append(0x0A)
        return text
    }
}
