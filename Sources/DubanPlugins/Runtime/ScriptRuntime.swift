import DubanModel
import DubanStore
import LuaHost

/// An interpreter with the Lua API, in which one plugin or one script runs.
final class ScriptRuntime {
    let context: HostContext
    let interpreter: LuaInterpreter
    let environment: LuaTable
    let contextType: LuaObjectType<ContextBox>
    /// The environments of plugins whose code runs here, by their ids: each has its own globals and its own `require`.
    private var environments: [String: LuaTable] = [:]
    /// What modules have given, by plugin and file.
    private var modules: [String: LuaValue] = [:]
    private let globals: [String: LuaValue]
    private let timeout: Duration

    /// What scripts print goes here.
    typealias Output = (String) -> Void

    /// - Parameter package: the plugin whose files `require` finds; nil where there is nothing to require.
    init(
        options: RunOptions,
        traits: RuntimeTraits,
        package: PluginPackage?,
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
        if let package { context.levels = APILevels(package) }
        if options.observation.contains(.trace) { context.trace = output }
        if options.observation.contains(.explanation) { context.beginExplaining() }
        let interpreter = try LuaInterpreter(limits: traits.luaLimits(memory: options.limits.memoryBytes))
        traits.apply(to: interpreter)
        context.adopt(try HostTypes(interpreter, context: context))
        let types = TypeHolder()
        contextType = try interpreter.defineObjectType(
            "ctx",
            for: ContextBox.self,
            members: ContextAPI.members(context) {
                guard let type = types.context else {
                    throw LuaError(.closed, "the interpreter is not ready", zh: "解释器尚未就绪")
                }
                return type
            }.luaMembers(of: "ctx", context)
        )
        types.context = contextType
        context.makeContext = { [contextType] in contextType.value($0) }
        let duban = try interpreter.defineObjectType(
            "duban",
            for: DubanBox.self,
            members: DubanAPI.members(context, register: register).luaMembers(of: "duban", context)
        )
        let print = try interpreter.makeFunction(name: "print") { call in
            let texts = try call.values().map { FieldConversion(context: context).sentenceText($0) }
            output(texts.joined(separator: "\t"))
            return 0
        }
        self.context = context
        self.interpreter = interpreter
        timeout = .milliseconds(options.limits.timeoutMilliseconds)
        globals = ["duban": duban.value(DubanBox()), "print": .function(print)]
        environment = try interpreter.makeEnvironment(globals: globals)
        guard let package else { return }
        environments[package.id] = environment
        try installRequire(
            ModuleLoader(package: package, libraries: package.libraries),
            in: environment,
            package.libraries
        )
    }

    /// The environment of a plugin that the one which runs requires.
    func environment(of library: PluginPackage, among libraries: [PluginPackage]) throws(LuaError) -> LuaTable {
        if let known = environments[library.id] { return known }
        let made = try interpreter.makeEnvironment(globals: globals)
        environments[library.id] = made
        try installRequire(ModuleLoader(package: library, libraries: libraries), in: made, libraries)
        return made
    }

    /// Runs a body whose Lua code must end within the time limit.
    func limited<Result>(_ body: () throws -> Result) throws -> Result {
        try Wording.$language.withValue(context.language) { try interpreter.withDeadline(timeout, body) }
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
    func run(
        _ source: [UInt8],
        named name: String,
        arguments: [LuaValue] = [],
        in other: LuaTable? = nil
    ) throws -> [LuaValue] {
        try interpreter.load(source, chunkName: "@\(name)", environment: other ?? environment).call(arguments)
    }

    private func installRequire(
        _ loader: ModuleLoader,
        in environment: LuaTable,
        _ libraries: [PluginPackage]
    ) throws(LuaError) {
        // The interpreter owns the function, so the function must not own this object in turn.
        let require = try interpreter.makeFunction(name: "require") { [unowned self] call in
            let module = try loader.locate(try call.string(1))
            let key = "\(module.owner.id)/\(module.path)"
            if let known = modules[key] {
                try call.push(known)
                return 1
            }
            let home = try self.environment(of: module.owner, among: libraries)
            // Modules that require one another see that the other is there, as in plain Lua.
            modules[key] = .boolean(true)
            do {
                let value = try run(module.source, named: module.displayName, in: home).first ?? .nil
                if !value.isNil { modules[key] = value }
                try call.push(value.isNil ? .boolean(true) : value)
            } catch {
                // Whoever asks again is to see the same error, not a module that seems to be there.
                modules[key] = nil
                throw error
            }
            return 1
        }
        try environment.setRaw("require", to: .function(require))
    }

    private final class TypeHolder {
        var context: LuaObjectType<ContextBox>?
    }
}
