public import DubanDocuments
import DubanModel
public import DubanStore
import LuaHost

/// Runs single-file scripts.
public enum ScriptRunner {
    /// Runs a script, which sees the same API as plugins, its arguments as `...`, and the context as the global `ctx`.
    ///
    /// - Returns: the document that the script returned, if it did.
    public static func run(
        _ path: String,
        arguments: [String],
        options: RunOptions,
        snapshot: Snapshot,
        output: @escaping (String) -> Void
    ) throws(PluginError) -> Document? {
        do {
            let runtime = try ScriptRuntime(
                language: options.language,
                today: options.today,
                access: options.access,
                modules: nil,
                register: nil,
                output: output
            )
            let settings = try runtime.interpreter.makeTable()
            try runtime.environment.setRaw(
                "ctx",
                to: runtime.contextType.value(ContextBox(settings: settings, parameters: settings))
            )
            return try runtime.reading(snapshot) {
                let results = try runtime.run(file: path, named: path, arguments: arguments.map { .string($0) })
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
