import LuaHost

/// Gathers which lines of a plugin's files run, over all interpreters of its tests.
final class CoverageCounter {
    private(set) var result = LineCoverage()
    private var watched: Set<ObjectIdentifier> = []

    /// Counts the lines that run in an interpreter.
    func watch(_ interpreter: LuaInterpreter, _ package: PluginPackage) {
        interpreter.watchLines()
        watched.insert(ObjectIdentifier(interpreter))
        guard result.files.isEmpty else { return }
        // Files that no test comes to count as well.
        for (path, source) in package.sources where path.hasSuffix(".lua") {
            let lines = (try? interpreter.codeLines(of: source)) ?? []
            result.files[package.displayName(of: path)] = LineCoverage.File(lines: Set(lines))
        }
    }

    /// Adds the lines that have run in an interpreter.
    func gather(from interpreter: LuaInterpreter) {
        guard watched.remove(ObjectIdentifier(interpreter)) != nil else { return }
        for line in interpreter.watchedLines() where line.chunk.hasPrefix("@") {
            result.files[String(line.chunk.dropFirst())]?.run.insert(line.line)
        }
    }
}
