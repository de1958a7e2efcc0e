public import DubanDocuments
import DubanModel
public import DubanStore
import LuaHost

/// A plugin whose Lua code has been loaded, ready to run its entries.
///
/// It belongs to one thread.
public final class LoadedPlugin {
    let pluginID: String
    private let version: String
    let runtime: ScriptRuntime
    private let options: RunOptions
    let settings: LuaTable
    private var entriesByID: [String: RegisteredEntry] = [:]
    private var order: [String] = []
    /// The fields that checks which run together are known to read.
    var learnedFields: [[String]: LuaFieldSet] = [:]

    /// Loads a plugin: runs its `main.lua`, which registers its entries.
    ///
    /// - Parameter output: takes what the plugin prints, a line a call.
    public convenience init(
        _ plugin: Plugin,
        options: RunOptions,
        output: @escaping (String) -> Void
    ) throws(PluginError) {
        try self.init(PluginPackage(plugin, options: options), options: options, output: output)
    }

    /// Loads a plugin out of its package.
    init(
        _ package: PluginPackage,
        options: RunOptions,
        traits: RuntimeTraits = RuntimeTraits(),
        prepare: ((LuaInterpreter) -> Void)? = nil,
        output: @escaping (String) -> Void
    ) throws(PluginError) {
        pluginID = package.id
        version = package.version
        self.options = options
        let registrations = Registrations()
        do {
            runtime = try ScriptRuntime(
                options: options,
                traits: traits,
                package: package,
                register: { kind, table, position in try registrations.add(kind, table, position: position) },
                output: output
            )
            prepare?(runtime.interpreter)
            settings = try Self.table(of: package.settings, runtime)
            try Self.load(package, settings, into: registrations, runtime)
        } catch {
            throw PluginError(from: error)
        }
        registrations.end()
        for entry in registrations.entries {
            let id = String(entry.description.name.dropFirst(package.id.count + 1))
            entriesByID[id] = entry
            order.append(id)
        }
    }

    /// Runs the code of the plugins that a package requires and then its own, all of it within one time limit.
    private static func load(
        _ package: PluginPackage,
        _ settings: LuaTable,
        into registrations: Registrations,
        _ runtime: ScriptRuntime
    ) throws {
        try runtime.limited {
            for part in package.libraries + [package] {
                // Of a plugin that is required, the fields that it computes count; its other entries are its own.
                let isRequired = part.id != package.id
                registrations.begin(
                    EntryReader(context: runtime.context, pluginID: part.id),
                    settings: isRequired ? try table(of: part.settings, runtime) : settings,
                    takesFieldsOnly: isRequired
                )
                let name = PluginPackage.mainFile
                try runtime.run(
                    part.sources[name] ?? [],
                    named: part.displayName(of: name),
                    in: try runtime.environment(of: part, among: package.libraries)
                )
            }
        }
    }

    /// Values of settings as code sees them.
    private static func table(of values: [String: SchemaValue], _ runtime: ScriptRuntime) throws -> LuaTable {
        let conversion = FieldConversion(context: runtime.context)
        return try runtime.interpreter.makeTable(fields: try values.mapValues { try conversion.luaValue($0) })
    }

    /// The interpreter in which its code runs.
    var interpreter: LuaInterpreter { runtime.interpreter }

    /// Whether its time is measured.
    var isProfiled: Bool { options.observation.contains(.profile) }

    /// How many requests for Lua memory there have been so far; 0 in release builds.
    var allocationCount: Int { runtime.interpreter.allocationCount }

    /// What the plugin has registered, in its order.
    public var entries: [EntryDescription] {
        order.compactMap { entriesByID[$0]?.description }
    }

    /// The entry with an id, or an error that names the nearest.
    public func entry(_ id: String, kind: EntryKind? = nil) throws(PluginError) -> EntryDescription {
        try entries.entry(id, of: pluginID, kinds: kind.map { [$0] } ?? EntryKind.allCases)
    }

    /// Whether a check looks at each record by itself and at nothing afterward.
    func looksAtRecordsAlone(_ check: String) -> Bool {
        entriesByID[check].map { $0.each != nil && $0.run == nil } ?? false
    }

    /// What the plugin has registered under an id.
    func registeredEntry(_ id: String) -> RegisteredEntry? { entriesByID[id] }

    /// Runs a report.
    public func document(
        of report: String,
        arguments: [String: String],
        snapshot: Snapshot
    ) throws(PluginError) -> Document {
        guard
            case .document(let document) = try product(of: report, [.report], arguments: arguments, snapshot: snapshot)
        else { throw .unknown(EntryKind.report.label, report, known: order) }
        return document
    }

    /// Runs an entry that is no check.
    ///
    /// - Parameter kinds: the kinds of which it must be one.
    public func product(
        of id: String,
        _ kinds: [EntryKind],
        arguments: [String: String],
        input: EntryInput = .none,
        snapshot: Snapshot
    ) throws(PluginError) -> EntryProduct {
        let description = try entries.entry(id, of: pluginID, kinds: kinds)
        guard let entry = entriesByID[id], let run = entry.run else {
            throw .unknown(LocalizedText("entry", zh: "条目"), id, known: order)
        }
        do {
            return try runtime.reading(snapshot) {
                try EntryRun(
                    runtime: runtime,
                    entry: entry,
                    run: run,
                    settings: settings,
                    parameters: try parameterTable(description, arguments, snapshot: snapshot),
                    plugin: "\(pluginID) \(version)"
                ).product(input)
            }
        } catch {
            throw PluginError(from: error)
        }
    }

    /// The value of a field that the plugin computes, for the record with a code.
    ///
    /// - Parameter id: the field's id, or the name under which scripts read it.
    func value(of id: String, forRecord code: String, snapshot: Snapshot) throws(PluginError) -> FieldValue {
        let description = try entries.entry(id.replacing("_", with: "-"), of: pluginID, kinds: [.field])
        let context = runtime.context
        guard let model = description.model.flatMap(context.catalog.named), let name = description.value?.name else {
            throw .unknown(EntryKind.field.label, id, known: order)
        }
        do {
            return try runtime.reading(snapshot) {
                let query = Query(model, where: [Condition(.code, .equal(.text(code)))], limit: 1)
                guard let row = try context.openSnapshot().rowIDs(query).first,
                    case .record(let record) = try context.detachedCursor(of: model).record(row: row)
                else {
                    throw LuaError(
                        .argument,
                        "there is no \(model.name) '\(code.shortened)' in the fixture",
                        zh: "测试数据中没有\(model.label(.simplifiedChinese))“\(code.shortened)”"
                    )
                }
                return try context.fieldValue(FieldName(rawValue: name), of: record, model)
            }
        } catch {
            throw PluginError(from: error)
        }
    }

    /// Runs a check and gathers what it finds. Failing code makes a result, not an error; only wrong arguments are one.
    ///
    /// - Parameter isShuffled: whether it is shown the records in another order than theirs.
    public func result(
        of check: String,
        arguments: [String: String],
        snapshot: Snapshot,
        isShuffled: Bool = false
    ) throws(PluginError) -> CheckResult {
        let description = try entry(check, kind: .check)
        var findings: [Finding] = []
        let start = ContinuousClock.now
        var failure: PluginError?
        do throws(PluginError) {
            try run(check: check, arguments: arguments, snapshot: snapshot, isShuffled: isShuffled) {
                findings.append($0)
            }
        } catch {
            if error.kind.isOfUse { throw error }
            failure = error
        }
        return CheckResult(
            check: description,
            findings: findings,
            seconds: start.duration(to: .now).seconds,
            failure: failure
        )
    }

    /// Runs a check and hands out what it finds, as it finds it.
    func run(
        check: String,
        arguments: [String: String],
        snapshot: Snapshot,
        isShuffled: Bool = false,
        found: @escaping (Finding) throws -> Void
    ) throws(PluginError) {
        let description = try entry(check, kind: .check)
        guard let entry = entriesByID[check] else { throw .unknown(EntryKind.check.label, check, known: order) }
        let findings = FindingCollector(check: description, found: found)
        do {
            try runtime.reading(snapshot) {
                let parameters = try parameterTable(description, arguments, snapshot: snapshot)
                let box = ContextBox(settings: settings, parameters: parameters, report: findings.add)
                defer { box.end() }
                try CheckRun(runtime: runtime, entry: entry, box: box, isShuffled: isShuffled).run()
            }
        } catch {
            throw PluginError(from: error)
        }
    }

    func parameterTable(
        _ entry: EntryDescription,
        _ arguments: [String: String],
        snapshot: Snapshot
    ) throws -> LuaTable {
        let values = try ParameterReader(entry: entry, today: options.today).values(of: arguments) { model, code in
            try snapshot.record(model, code: code)
        }
        return try Self.table(of: values, runtime)
    }

    /// Collects entries while `main.lua` runs.
    private final class Registrations {
        private var reader: EntryReader?
        private var settings: LuaTable?
        /// Whether a plugin is being loaded that another one requires.
        private var takesFieldsOnly = false
        private(set) var entries: [RegisteredEntry] = []

        /// More than a department will ever have.
        private static let limit = 1_000

        /// A plugin's `main.lua` begins to run.
        func begin(_ reader: EntryReader, settings: LuaTable, takesFieldsOnly: Bool) {
            self.reader = reader
            self.settings = settings
            self.takesFieldsOnly = takesFieldsOnly
        }

        /// Nothing can be registered any more.
        func end() {
            reader = nil
        }

        func add(_ kind: EntryKind, _ table: LuaTable, position: String) throws {
            if takesFieldsOnly, kind != .field, reader != nil { return }
            guard let entry = try reader?.entry(kind, table, position: position) else {
                throw LuaError(
                    .runtime,
                    "a \(kind.rawValue) is registered while main.lua is loaded, not while it runs",
                    zh: "\(kind.rawValue) 应在加载 main.lua 时登记，不能在运行时登记"
                )
            }
            if entries.contains(where: { $0.description.name == entry.description.name }) {
                throw LuaError(
                    .argument,
                    "the id '\(entry.description.name)' is registered twice",
                    zh: "id“\(entry.description.name)”登记了两次"
                )
            }
            guard entries.count < Registrations.limit else {
                throw LuaError(
                    .runtime,
                    "a plugin may register at most \(Registrations.limit) entries",
                    zh: "一个插件最多登记 \(Registrations.limit) 个条目"
                )
            }
            if kind == .field, let settings { try reader?.compute(entry, settings: settings) }
            if takesFieldsOnly { return }
            entries.append(entry)
        }
    }
}
