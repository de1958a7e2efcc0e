import LuaHost

/// The names that code has without declaring them: what the sandbox lets through of Lua's library, and what the host adds.
struct SandboxNames {
    /// The globals.
    let globals: Set<String>
    /// The members of the globals that are tables, such as those of `string`.
    let members: [String: [String]]

    /// What the host adds to the environment of every plugin.
    private static let added: Set<String> = ["duban", "print", "require"]

    /// Asks an interpreter, so that nothing is listed twice.
    init(of interpreter: LuaInterpreter) throws(PluginError) {
        do throws(LuaError) {
            let environment = try interpreter.makeEnvironment()
            let names = try environment.names()
            // Lua is asked, because what protects the tables of the library hides their members from the host.
            let source = "local names = {} for name in pairs((...)) do names[#names + 1] = name end return names"
            let list = try interpreter.load(Array(source.utf8), chunkName: "=names", environment: environment)
            var members: [String: [String]] = [:]
            for name in names {
                guard case let value = try environment.raw(name), value.table != nil else { continue }
                members[name] = try list.callForValue([value]).table?.list().compactMap(\.text)
            }
            globals = Self.added.union(names)
            self.members = members
        } catch {
            throw PluginError(from: error)
        }
    }
}

extension LuaInterpreter {
    /// An interpreter in which code is compiled and does not run.
    static func forReading() throws(PluginError) -> LuaInterpreter {
        do throws(LuaError) {
            return try LuaInterpreter(limits: LuaLimits(memory: 256 << 20))
        } catch {
            throw PluginError(from: error)
        }
    }
}
