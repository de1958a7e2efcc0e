import LuaHost

/// An interpreter with an environment, and short ways to run text in it.
final class LuaFixture {
    let lua: LuaInterpreter
    let environment: LuaTable

    init(memory: Int = 256 << 20, globals: [String: LuaValue] = [:]) throws {
        lua = try LuaInterpreter(limits: LuaLimits(memory: memory))
        environment = try lua.makeEnvironment(globals: globals)
    }

    /// Adds a host function to the globals.
    func define(_ name: String, _ body: @escaping LuaHostFunctionBody) throws {
        try environment.setRaw(.string(name), to: .function(try lua.makeFunction(name: name, body)))
    }

    func set(_ name: String, to value: LuaValue) throws {
        try environment.setRaw(.string(name), to: value)
    }

    @discardableResult
    func run(_ source: String, _ arguments: [LuaValue] = []) throws(LuaError) -> LuaValue {
        try lua.load(source, chunkName: "@Plugins/x/main.lua", environment: environment).callForValue(arguments)
    }

    /// The error that running the text ends with, nil if it ends well.
    func error(of source: String, _ arguments: [LuaValue] = []) -> LuaError? {
        do throws(LuaError) {
            try run(source, arguments)
            return nil
        } catch {
            return error
        }
    }

    /// The error that running the text under a deadline ends with.
    func error(of source: String, within limit: Duration) -> LuaError? {
        lua.withDeadline(limit) { error(of: source) }
    }
}
