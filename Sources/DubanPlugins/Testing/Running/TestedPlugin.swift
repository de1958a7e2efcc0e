import DubanDocuments
import DubanModel
import DubanStore
import LuaHost
import NearestName

/// The plugin under test, whose entries tests run on fixtures.
final class TestedPlugin {
    let options: RunOptions
    let traits: RuntimeTraits
    let output: (String) -> Void
    let coverage = CoverageCounter()
    private let package: PluginPackage
    private let file: TestFile
    private let snapshots: [String: Snapshot]

    init(
        _ package: PluginPackage,
        _ file: TestFile,
        options: RunOptions,
        traits: RuntimeTraits,
        snapshots: [String: Snapshot],
        output: @escaping (String) -> Void
    ) {
        self.package = package
        self.file = file
        self.options = options
        self.traits = traits
        self.snapshots = snapshots
        self.output = output
    }

    /// Refuses the name of a fixture that there is not.
    func check(fixture name: String) throws {
        guard snapshots[name] == nil else { return }
        throw LuaError(
            .argument,
            "there is no fixture '\(name.shortened)'\(NearestName.hintOrList(for: name, in: snapshots.keys.sorted()))",
            zh: "没有测试数据“\(name.shortened)”\(NearestName.hintOrList(for: name, in: snapshots.keys.sorted()).chinese)"
        )
    }

    /// `host.run(fixture, kind, id, params, options)`
    func run(_ call: borrowing LuaCall, _ values: TestedValues) throws -> LuaValue {
        let name = try call.string(1)
        let kind = try call.string(2)
        let id = try call.string(3)
        let arguments = try call.table(4)
        let settings = try call.table(5)
        guard let kind = EntryKind(rawValue: kind), var snapshot = snapshots[name] else {
            throw LuaError(.argument, "there is no fixture '\(name)'", zh: "没有测试数据“\(name)”")
        }
        for key in try settings.names() where !["as_of", "text"].contains(key) {
            throw LuaError(.argument, "there is no option '\(key)' (there are: as_of)", zh: "没有选项“\(key)”（有：as_of）")
        }
        if case let given = try settings.raw("as_of"), !given.isNil {
            guard let day = CivilDate(values.written(given)) else {
                throw LuaError(
                    .argument,
                    "as_of '\(values.written(given))' is not allowed: expected a date such as 2023-03-27",
                    zh: "as_of“\(values.written(given))”不符合要求：应为日期，如 2023-03-27"
                )
            }
            snapshot = try snapshot.at(AsOf(day))
        }
        let plugin = try loaded(fixture: name, today: snapshot.asOf.date)
        defer { coverage.gather(from: plugin.interpreter) }
        switch kind {
        case .check: return try check(id, of: plugin, snapshot, values)
        case .field: return try values.value(of: try fieldValue(id, arguments, of: plugin, snapshot))
        case .hook:
            let event = try values.event(arguments, snapshot)
            let product = try plugin.product(
                of: id,
                [kind],
                arguments: [:],
                input: .events([event]),
                snapshot: snapshot
            )
            return try values.value(of: product)
        case .importer:
            let content = Array((try settings.raw("text").text ?? "").utf8)
            let product = try plugin.product(
                of: id,
                [kind],
                arguments: try values.arguments(arguments),
                input: .file(name: "test", content: content),
                snapshot: snapshot
            )
            return try values.value(of: product)
        case .report, .command, .exporter:
            let product = try plugin.product(
                of: id,
                [kind],
                arguments: try values.arguments(arguments),
                snapshot: snapshot
            )
            return try values.value(of: product)
        }
    }

    private func check(
        _ id: String,
        of plugin: LoadedPlugin,
        _ snapshot: Snapshot,
        _ values: TestedValues
    ) throws -> LuaValue {
        let result = try plugin.result(of: id, arguments: [:], snapshot: snapshot)
        if let failure = result.failure { throw failure }
        if plugin.looksAtRecordsAlone(id) { try checkOrder(of: result, plugin, snapshot) }
        return try values.value(of: result)
    }

    /// Runs a check once more with the records in another order: one that says something else keeps something from one
    /// record to the next, and could neither be shared out over workers nor renewed for a few records.
    private func checkOrder(of result: CheckResult, _ plugin: LoadedPlugin, _ snapshot: Snapshot) throws {
        let id = result.check.id
        let other = try plugin.result(of: id, arguments: [:], snapshot: snapshot, isShuffled: true)
        if let failure = other.failure { throw failure }
        let (first, second) = (Self.words(of: result), Self.words(of: other))
        guard first != second else { return }
        let pair = zip(first, second).first { $0 != $1 } ?? (first.last ?? "-", second.last ?? "-")
        throw LuaError(
            .runtime,
            """
            the check '\(id)' keeps something from one record to the next: with the records in another order it finds \
            "\(pair.1.shortened)" instead of "\(pair.0.shortened)"
            """,
            zh: "检查“\(id)”在记录之间保留了状态：记录换一种顺序，结果由“\(pair.0.shortened)”变为“\(pair.1.shortened)”"
        )
    }

    /// What was found, in an order that does not depend on that of the records.
    private static func words(of result: CheckResult) -> [String] {
        result.findings.map { "\($0.subject?.code ?? "") \($0.message)" }.sorted()
    }

    private func fieldValue(
        _ id: String,
        _ arguments: LuaTable,
        of plugin: LoadedPlugin,
        _ snapshot: Snapshot
    ) throws -> FieldValue {
        guard let code = try arguments.raw("code").text else {
            throw LuaError(
                .argument,
                "value needs a code: city:value(\"\(id)\", \"T-1\")",
                zh: "value 需要代码：city:value(\"\(id)\", \"T-1\")"
            )
        }
        return try plugin.value(of: id, forRecord: code, snapshot: snapshot)
    }

    private func loaded(fixture name: String, today: CivilDate) throws -> LoadedPlugin {
        var own = options
        own.today = today
        let plugin = try LoadedPlugin(
            package.with(settings: file.settings[name] ?? package.settings),
            options: own,
            traits: traits,
            prepare: file.measuresCoverage ? { [coverage, package] in coverage.watch($0, package) } : nil,
            output: output
        )
        return plugin
    }
}
