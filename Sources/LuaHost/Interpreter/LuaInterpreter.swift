internal import NearestName
internal import CLua
internal import CLuaShim

/// A Lua interpreter for code that one does not trust to be correct.
///
/// Lua code sees only what an environment gives it, cannot pass the memory limit, and cannot crash
/// the host: its errors come out as ``LuaError``. An interpreter belongs to one thread.
///
/// Host functions should not capture the interpreter, which owns them: what they need is in their
/// ``LuaCall``, and tables and functions may be captured freely.
public final class LuaInterpreter {
    let state: LuaState

    /// Starts an interpreter.
    public init(limits: LuaLimits = .default) throws(LuaError) {
        let state = try LuaState(limits: limits)
        self.state = state
        do throws(LuaError) {
            try state.withStack { stack throws(LuaError) in
                try state.check(lh_open_libraries(stack), on: stack)
            }
        } catch {
            state.close()
            throw error
        }
    }

    deinit {
        state.close()
    }

    /// Makes a table of globals: the allowed part of Lua's library, and what the host adds or replaces.
    ///
    /// There is no `print` unless the host gives one.
    public func makeEnvironment(
        globals: [String: LuaValue] = [:],
        options: LuaEnvironmentOptions = LuaEnvironmentOptions()
    ) throws(LuaError) -> LuaTable {
        try state.withStack { stack throws(LuaError) in
            try state.check(lh_new_environment(stack, options.randomSeed), on: stack)
            let environment = lua_gettop(stack)
            for (name, value) in globals {
                state.push(name, on: stack)
                try state.push(value, on: stack)
                try state.setRaw(on: stack)
            }
            if options.strictGlobals {
                HostFunction.push(name: "_G", isMethod: false, body: Self.undefinedGlobal, of: state, on: stack)
                lh_set_undefined_handler(stack, environment)
            }
            return LuaTable(poppingFrom: stack, of: state)
        }
    }

    private static let undefinedGlobal: @Sendable (borrowing LuaCall) throws -> Int = { call in
        guard case .string(let name) = try call.value(2) else {
            try call.pushNil()
            return 1
        }
        let names = try knownNames(of: call.table(1))
        throw LuaError(.runtime, "undefined global '\(name)'\(NearestName.hint(for: name, in: names))")
    }

    /// The names that a misspelt one may have meant. None where a script has made so many, or so long ones, that the
    /// comparison would take long.
    private static func knownNames(of environment: LuaTable) throws(LuaError) -> [String] {
        var names: [String] = []
        try environment.forEach { key, _ throws(LuaError) in
            if case .string(let name) = key, name.utf8.count <= 64 { names.append(name) }
            return names.count <= 500
        }
        return names.count <= 500 ? names.sorted() : []
    }

    /// Compiles Lua text into a function, which takes `...` and returns what the text returns.
    ///
    /// - Parameters:
    ///   - source: Lua text. A first line that starts with `#` is skipped; bytecode is refused.
    ///   - chunkName: What errors call it: "@Plugins/x/main.lua" for a file, "=input" for other text.
    ///   - environment: Its globals.
    /// - Throws: ``LuaError/Kind/syntax`` with file and line.
    public func load(
        _ source: [UInt8],
        chunkName: String,
        environment: LuaTable
    ) throws(LuaError) -> LuaFunction {
        do throws(LuaError) {
            return try state.withStack { stack throws(LuaError) in
                try state.push(environment, on: stack)
                let status = source.withUnsafeBytes { bytes in
                    lh_load(stack, bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count, chunkName, -1)
                }
                try state.check(status, on: stack)
                return LuaFunction(poppingFrom: stack, of: state)
            }
        } catch {
            // Lua shortens long names in its messages, and tells of some faults without a place. What it cannot take
            // in, because it is nested too deeply for instance, is a fault of the text like any other.
            guard error.kind == .syntax || error.kind == .runtime, chunkName.hasPrefix("@") else { throw error }
            var named = error
            named.kind = .syntax
            named.file = String(chunkName.dropFirst())
            throw named
        }
    }

    /// Compiles Lua text into a function: see ``load(_:chunkName:environment:)-([UInt8],_,_)``.
    public func load(_ source: String, chunkName: String, environment: LuaTable) throws(LuaError) -> LuaFunction {
        try load(Array(source.utf8), chunkName: chunkName, environment: environment)
    }

    /// Makes a table with a list part and string keys.
    public func makeTable(list: [LuaValue] = [], fields: [String: LuaValue] = [:]) throws(LuaError) -> LuaTable {
        try state.makeTable(list: list, fields: fields)
    }

    /// Makes a function that Lua code can call.
    ///
    /// - Parameter name: What error messages call it.
    public func makeFunction(name: String, _ body: @escaping LuaHostFunctionBody) throws(LuaError) -> LuaFunction {
        try state.makeFunction(name: name, body)
    }
}
