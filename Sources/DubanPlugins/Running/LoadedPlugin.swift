public import DubanDocuments
import DubanModel
public import DubanStore
import Foundation
import LuaHost
import NearestName
import TOMLKit

/// A plugin whose Lua code has been loaded, ready to run its entries.
///
/// It belongs to one thread.
public final class LoadedPlugin {
    /// The plugin.
    public let plugin: Plugin

    private let runtime: ScriptRuntime
    private let options: RunOptions
    private let settings: LuaTable
    private var entriesByID: [String: RegisteredEntry] = [:]
    private var order: [String] = []

    /// Loads a plugin: runs its `main.lua`, which registers its entries.
    ///
    /// - Parameter output: takes what the plugin prints, a line a call.
    public init(_ plugin: Plugin, options: RunOptions, output: @escaping (String) -> Void) throws(PluginError) {
        self.plugin = plugin
        self.options = options
        let registrations = Registrations()
        do {
            let values = try Self.settingValues(of: plugin, options: options)
            runtime = try ScriptRuntime(
                language: options.language,
                today: options.today,
                access: options.access,
                modules: ModuleLoader(plugin: plugin),
                register: { kind, table, position in try registrations.add(kind, table, position: position) },
                output: output
            )
            let conversion = FieldConversion(context: runtime.context)
            settings = try runtime.interpreter.makeTable(fields: try values.mapValues { try conversion.luaValue($0) })
            registrations.reader = EntryReader(context: runtime.context, pluginID: plugin.id)
            try runtime.run(file: plugin.folder + "/main.lua", named: plugin.displayFolder + "/main.lua")
        } catch {
            throw PluginError(from: error)
        }
        for entry in registrations.entries {
            let id = String(entry.description.name.dropFirst(plugin.id.count + 1))
            entriesByID[id] = entry
            order.append(id)
        }
    }

    /// What the plugin has registered, in its order.
    public var entries: [EntryDescription] {
        order.compactMap { entriesByID[$0]?.description }
    }

    /// The entry with an id, or an error that names the nearest.
    public func entry(_ id: String, kind: EntryKind? = nil) throws(PluginError) -> EntryDescription {
        let candidates = entries.filter { kind == nil || $0.kind == kind }
        if let entry = candidates.first(where: { $0.name == "\(plugin.id).\(id)" }) { return entry }
        throw .unknown(
            "\(kind?.rawValue ?? "entry") in \(plugin.id)",
            id,
            known: candidates.map { String($0.name.dropFirst(plugin.id.count + 1)) }
        )
    }

    /// Runs a report.
    public func document(
        of report: String,
        arguments: [String: String],
        snapshot: Snapshot
    ) throws(PluginError) -> Document {
        let description = try entry(report, kind: .report)
        guard let entry = entriesByID[report], let run = entry.run else {
            throw .unknown("report", report, known: order)
        }
        do {
            return try runtime.reading(snapshot) {
                let parameters = try parameterTable(description, arguments, snapshot: snapshot)
                let context = runtime.contextType.value(ContextBox(settings: settings, parameters: parameters))
                let value = try run.callForValue([context, .table(parameters)])
                guard case .object(let object) = value, let box = object.object as? DocumentBox else {
                    throw PluginError(
                        .code,
                        LocalizedText(
                            "\(entry.position): report '\(report)' must return a document, got \(value.typeName)"
                        )
                    )
                }
                return box.finished()
            }
        } catch {
            throw PluginError(from: error)
        }
    }

    /// Runs a check. Failing code makes a result, not an error; only wrong arguments are one.
    public func result(
        of check: String,
        arguments: [String: String],
        snapshot: Snapshot
    ) throws(PluginError) -> CheckResult {
        let description = try entry(check, kind: .check)
        guard let entry = entriesByID[check] else { throw .unknown("check", check, known: order) }
        let findings = FindingCollector(check: description)
        let start = ContinuousClock.now
        var failure: PluginError?
        do {
            try runtime.reading(snapshot) {
                let parameters = try parameterTable(description, arguments, snapshot: snapshot)
                let box = ContextBox(settings: settings, parameters: parameters, report: findings.add)
                try CheckRun(runtime: runtime, entry: entry, box: box).run()
            }
        } catch {
            let known = PluginError(from: error)
            if known.kind != .code, known.kind != .permission { throw known }
            failure = known
        }
        let duration = start.duration(to: .now).components
        return CheckResult(
            check: description,
            status: failure != nil ? .errored : findings.findings.isEmpty ? .passed : .failed,
            findings: findings.findings,
            seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18,
            message: failure?.message.english,
            traceback: failure?.traceback ?? []
        )
    }

    private func parameterTable(
        _ entry: EntryDescription,
        _ arguments: [String: String],
        snapshot: Snapshot
    ) throws -> LuaTable {
        let values = try ParameterReader(entry: entry, today: options.today).values(of: arguments) { model, code in
            try snapshot.record(model, code: code) != nil
        }
        let conversion = FieldConversion(context: runtime.context)
        return try runtime.interpreter.makeTable(fields: try values.mapValues { try conversion.luaValue($0) })
    }

    private static func settingValues(of plugin: Plugin, options: RunOptions) throws -> [String: SchemaValue] {
        var values: [String: SchemaValue] = [:]
        for schema in plugin.manifest.settings { values[schema.name] = schema.defaultValue }
        guard let text = options.pluginSettings[plugin.id] else { return values }
        let place = "duban.toml, [settings.\(plugin.id)]"
        let known = plugin.manifest.settings.map(\.name)
        for (name, value) in try TOMLTable(string: text) {
            guard let schema = plugin.manifest.settings.first(where: { $0.name == name }) else {
                let hint = NearestName.hintOrList(for: name, in: known)
                throw PluginError(.usage, LocalizedText("\(place): there is no setting '\(name)'\(hint)"))
            }
            do throws(PluginError) {
                values[name] = try schema.parse(SchemaReader.Raw(value).written ?? "", today: options.today)
            } catch {
                throw PluginError(.usage, LocalizedText("\(place): \(error.message.english)"))
            }
        }
        return values
    }

    /// Collects entries while `main.lua` runs.
    private final class Registrations {
        var reader: EntryReader?
        private(set) var entries: [RegisteredEntry] = []

        func add(_ kind: EntryKind, _ table: LuaTable, position: String) throws {
            guard let entry = try reader?.entry(kind, table, position: position) else { return }
            if entries.contains(where: { $0.description.name == entry.description.name }) {
                throw LuaError(.argument, "the id '\(entry.description.name)' is registered twice")
            }
            entries.append(entry)
        }
    }
}
