import DubanPlugins
import Foundation

/// The program `luacheck`, which knows more of Lua's style than Duban does.
enum Luacheck {
    /// What it remarks on a plugin's files; nothing where it is not installed.
    static func findings(in plugin: Plugin) -> [LintFinding] {
        let folders = (Environment.variable("PATH") ?? "").split(separator: ":").map(String.init)
        guard let program = folders.map({ "\($0)/luacheck" }).first(where: FileManager.default.isExecutableFile) else {
            return []
        }
        let words = [
            "--std", "lua54", "--globals", "duban", "--formatter", "plain", "--codes", "--no-color", "--no-config",
            "--no-max-line-length", "--no-unused-args", "--exclude-files", "tests", "--", ".",
        ]
        guard let text = ChildProcess.output(of: program, words, in: plugin.folder) else { return [] }
        return text.split(separator: "\n").compactMap { finding(in: $0, of: plugin) }
    }

    /// A line such as `./main.lua:3:7: (W211) unused variable 'x'`.
    private static func finding(in line: Substring, of plugin: Plugin) -> LintFinding? {
        guard let match = line.wholeMatch(of: #/(?:\./)?([^:]+):(\d+):\d+: \(([EW])(\d+)\) (.*)/#),
            let number = Int(match.2)
        else { return nil }
        // Globals that are not there, Duban finds itself; what does not compile as well.
        if match.4.hasPrefix("11") || match.4.hasPrefix("0") { return nil }
        return LintFinding(
            rule: .luacheck,
            severity: .warning,
            file: "\(plugin.displayFolder)/\(match.1)",
            line: number,
            message: "\(match.5)"
        )
    }
}
