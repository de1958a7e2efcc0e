public import DubanDocuments
import DubanModel
public import DubanStore
import Foundation
import LuaHost

/// Runs single-file scripts.
public enum ScriptRunner {
    /// Reads the text of a script.
    public static func source(of path: String) throws(PluginError) -> [UInt8] {
        guard let content = FileManager.default.contents(atPath: path) else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "cannot read \(path): no such file, or no permission",
                    zh: "无法读取 \(path)：文件不存在或无权限"
                )
            )
        }
        return Array(content)
    }

    /// Runs a script, which sees the same API as plugins, its arguments as `...`, and the context as the global `ctx`.
    ///
    /// - Parameter name: how messages call its file.
    /// - Returns: the document that the script returned, if it did.
    public static func run(
        _ source: [UInt8],
        named name: String,
        arguments: [String],
        options: RunOptions,
        snapshot: Snapshot,
        output: @escaping (String) -> Void
    ) throws(PluginError) -> Document? {
        let call = WorkerRequest.ScriptCall(name: name, source: source, arguments: arguments)
        return try run(call, options: options, traits: RuntimeTraits(), snapshot: snapshot, output: output)
    }

    /// Runs a script in a process that treats it in a way of its own.
    static func run(
        _ call: WorkerRequest.ScriptCall,
        options: RunOptions,
        traits: RuntimeTraits,
        snapshot: Snapshot,
        output: @escaping (String) -> Void
    ) throws(PluginError) -> Document? {
        do {
            let runtime = try ScriptRuntime(
                options: options,
                traits: traits,
                package: nil,
                register: nil,
                output: output
            )
            let settings = try runtime.interpreter.makeTable()
            try runtime.environment.setRaw(
                "ctx",
                to: runtime.contextType.value(ContextBox(settings: settings, parameters: settings))
            )
            return try runtime.reading(snapshot) {
                let results = try runtime.run(
                    call.source,
                    named: call.name,
                    arguments: call.arguments.map { .string($0) }
                )
                guard case .object(let object)? = results.first, let box = object.object as? DocumentBox else {
                    return nil
                }
                return box.finished()
            }
        } catch {
            throw PluginError(from: error)
        }
    }
}
