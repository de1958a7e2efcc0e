import DubanDocuments
import DubanModel
import DubanStore
import LuaHost

/// Lines that a person types, run one after another in one environment.
final class ConsoleSession {
    let number: Int
    private let runtime: ScriptRuntime
    /// The plugin in whose environment it is; kept because its functions are called.
    private let plugin: LoadedPlugin?

    init(
        _ call: ConsoleCall,
        options: RunOptions,
        traits: RuntimeTraits,
        output: @escaping (String) -> Void
    ) throws(PluginError) {
        number = call.session
        do {
            let settings: LuaTable
            if let package = call.package {
                let loaded = try LoadedPlugin(package, options: options, traits: traits, output: output)
                plugin = loaded
                runtime = loaded.runtime
                settings = loaded.settings
            } else {
                plugin = nil
                runtime = try ScriptRuntime(
                    options: options,
                    traits: traits,
                    package: nil,
                    register: nil,
                    output: output
                )
                settings = try runtime.interpreter.makeTable()
            }
            let box = ContextBox(settings: settings, parameters: try runtime.interpreter.makeTable())
            try runtime.environment.setRaw("ctx", to: runtime.contextType.value(box))
        } catch {
            throw PluginError(from: error)
        }
    }

    /// Runs a line: as an expression whose value is shown, or else as statements.
    func answer(to text: String, _ snapshot: Snapshot) throws(PluginError) -> ConsoleAnswer {
        do {
            return try runtime.reading(snapshot) {
                guard let function = try readFunction(text) else { return ConsoleAnswer(isIncomplete: true) }
                let values = try function.call([])
                if values.isEmpty { return ConsoleAnswer() }
                return ConsoleAnswer(document: try ConsolePage(context: runtime.context).document(of: values))
            }
        } catch {
            throw PluginError(from: error)
        }
    }

    /// A line as an expression, or else as statements; nil for one that goes on.
    private func readFunction(_ text: String) throws(LuaError) -> LuaFunction? {
        if let expression = try? compiled("return \(text)") { return expression }
        do throws(LuaError) {
            return try compiled(text)
        } catch {
            if error.kind == .syntax, error.message.hasSuffix("near <eof>") { return nil }
            throw error
        }
    }

    private func compiled(_ text: String) throws(LuaError) -> LuaFunction {
        try runtime.interpreter.load(
            Array(text.utf8),
            chunkName: "=\(ConsoleCall.sourceName)",
            environment: runtime.environment
        )
    }
}
