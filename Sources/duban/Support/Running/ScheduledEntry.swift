import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// A line of a plugin's schedule, with when it is to be run.
struct ScheduledEntry {
    let plugin: Plugin
    let line: ScheduleLine
    /// When it was last to be run; nil where it never was.
    let occurrence: Moment?
    /// When it will next be.
    let next: Moment?
    /// The occurrence that was run last.
    let lastRun: Moment?

    /// Its entry's full name.
    var name: String { "\(plugin.id).\(line.entry)" }

    /// Whether its last occurrence has not been run.
    var isDue: Bool {
        guard let occurrence else { return false }
        return lastRun.map { $0 < occurrence } ?? true
    }

    /// The lines of every plugin's schedule, in the order of their names.
    static func all(in environment: RunEnvironment, now: Moment) throws -> [ScheduledEntry] {
        let plugins = environment.registry.plugins.filter { !$0.manifest.schedule.isEmpty }
        guard !plugins.isEmpty else { return [] }
        let store = try environment.workspace.open(.readOnly)
        let calendar = try store.read(asOf: environment.asOf) { try $0.workCalendar() }
        let state = ScheduleState(workspace: environment.workspace.folder)
        return plugins.flatMap { plugin in
            plugin.manifest.schedule.map { line in
                ScheduledEntry(
                    plugin: plugin,
                    line: line,
                    occurrence: line.lastOccurrence(onOrBefore: now, calendar),
                    next: line.nextOccurrence(after: now, calendar),
                    lastRun: state.lastRun(of: line, in: plugin.id)
                )
            }
        }
    }

    /// The file that a run writes, below the workspace's folder.
    var outputPath: String? {
        line.output?.replacing("{date}", with: (occurrence?.date ?? .earliest).description)
    }

    /// The words with which the program runs it. What was missed is run for its own day; a command, whose changes are
    /// made today, for today.
    func words(_ entry: EntryDescription, _ environment: RunEnvironment) throws -> [String] {
        let folder = environment.workspace.folder
        let arguments = line.arguments.sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", $0.value] }
        let common = ["--workspace", folder, "--lang", environment.options.language.rawValue]
        let day = occurrence.map { ["--as-of", $0.date.description] } ?? []
        let path = outputPath.map { "\(folder)/\($0)" }
        let output = path.map { ["-o", $0] } ?? []
        switch entry.kind {
        case .report: return ["run", name] + arguments + day + output + common
        case .exporter: return ["export", name] + arguments + day + output + common.prefix(2)
        case .check: return ["check", name] + day + output + common
        case .command:
            guard let path else {
                throw PluginError(
                    .manifest,
                    LocalizedText(
                        "the schedule of \(name) needs output: a command's plan waits there for duban apply",
                        zh: "\(name) 的定时设置缺少 output：命令的方案写入该文件，等待 duban apply 执行"
                    )
                )
            }
            return ["run", name] + arguments + ["--plan", path] + common
        case .hook, .field, .importer:
            throw PluginError(
                .manifest,
                LocalizedText(
                    "\(name) is a \(entry.kind.rawValue), which no schedule can run",
                    zh: "\(name) 不能定时运行"
                )
            )
        }
    }

    /// Runs it in a process of its own, as its user would, and notes that it was run.
    ///
    /// - Returns: whether it went well; findings are no failure.
    func run(in environment: RunEnvironment) throws -> Bool {
        let entries = try environment.entries(of: plugin)
        let kinds: [EntryKind] = [.report, .check, .command, .exporter]
        let words = try words(try entries.entry(line.entry, of: plugin.id, kinds: kinds), environment)
        if let path = outputPath {
            let url = URL(fileURLWithPath: "\(environment.workspace.folder)/\(path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
        }
        let ending = try ChildProcess.runThisProgram(words)
        guard ending == ExitStatus.success.rawValue || ending == ExitStatus.findings.rawValue else { return false }
        if let occurrence {
            var state = ScheduleState(workspace: environment.workspace.folder)
            try state.note(line, in: plugin.id, occurrence: occurrence)
        }
        return true
    }
}
