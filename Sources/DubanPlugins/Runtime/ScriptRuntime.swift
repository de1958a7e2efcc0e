import DubanModel
import DubanStore
import LuaHost

/// An interpreter with the Lua API, in which one plugin or one script runs.
final class ScriptRuntime {
    let context: HostContext
    let interpreter: LuaInterpreter
    let environment: LuaTable
    let contextType: LuaObjectType<ContextBox>
    private let timeout: Duration

    /// What scripts print goes here.
    typealias Output = (String) -> Void

    /// - Parameter modules: finds what `require` asks for; nil where there is nothing to require.
    init(
        options: RunOptions,
        traits: RuntimeTraits,
        modules: ModuleLoader?,
        register: EntryRegistration?,
        output: @escaping Output
    ) throws(LuaError) {
        let context = HostContext(
            language: options.language,
            today: options.today,
            access: options.access,
            scoring: options.scoring,
            catalog: options.catalog
        )
        let interpreter = try LuaInterpreter(limits: traits.luaLimits(memory: options.limits.memoryBytes))
        traits.apply(to: interpreter)
        context.adopt(try HostTypes(interpreter, context: context))
        let types = TypeHolder()
        contextType = try interpreter.defineObjectType(
            "ctx",
            for: ContextBox.self,
            members: ContextAPI.members(context) {
                guard let type = types.context else { throw LuaError(.closed, "the interpreter is not ready") }
                return type
            }.luaMembers
        )
        types.context = contextType
        context.makeContext = { [contextType] in contextType.value($0) }
        let duban = try interpreter.defineObjectType(
            "duban",
            for: DubanBox.self,
            members: DubanAPI.members(context, register: register).luaMembers
        )
        let print = try interpreter.makeFunction(name: "print") { call in
            let texts = try call.values().map { FieldConversion(context: context).sentenceText($0) }
            output(texts.joined(separator: "\t"))
            return 0
        }
        self.context = context
        self.interpreter = interpreter
        timeout = .milliseconds(options.limits.timeoutMilliseconds)
        environment = try interpreter.makeEnvironment(
            globals: ["duban": duban.value(DubanBox()), "print": .function(print)])
        if let modules { try installRequire(modules) }
    }

    /// Runs a body whose Lua code must end within the time limit.
    func limited<Result>(_ body: () throws -> Result) throws -> Result {
        try interpreter.withDeadline(timeout, body)
    }

    /// Runs a body within the time limit and with everything that reads data open.
    func reading<Result>(_ snapshot: Snapshot, _ body: () throws -> Result) throws -> Result {
        context.snapshot = try snapshot.scoped(to: context.access.scope)
        defer {
            interpreter.closeCursors(ofSnapshot: context.snapshotNumber)
            context.closeSnapshot()
        }
        return try limited(body)
    }

    /// Loads the text of a file and runs it.
    @discardableResult
    func run(_ source: [UInt8], named name: String, arguments: [LuaValue] = []) throws -> [LuaValue] {
        try interpreter.load(source, chunkName: "@\(name)", environment: environment).call(arguments)
    }

    private func installRequire(_ modules: ModuleLoader) throws(LuaError) {
        let loaded = try interpreter.makeTable()
        // The interpreter owns the function, so the function must not own this object in turn.
        let require = try interpreter.makeFunction(name: "require") { [unowned self] call in
            let name = try call.string(1)
            let known = try loaded.raw(name)
            guard known.isNil else {
                try call.push(known)
                return 1
            }
            let (source, displayName) = try modules.locate(name)
            try loaded.setRaw(.string(name), to: .boolean(true))
            let value: LuaValue
            do {
                value = try run(source, named: displayName).first ?? .nil
            } catch {
                // Whoever asks again is to see the same error, not a module that seems to be there.
                try loaded.setRaw(.string(name), to: .nil)
                throw error
            }
            if !value.isNil { try loaded.setRaw(.string(name), to: value) }
            try call.push(value.isNil ? .boolean(true) : value)
            return 1
        }
        try environment.setRaw("require", to: .function(require))
    }

    private final class TypeHolder {
        var context: LuaObjectType<ContextBox>?
    }
}
