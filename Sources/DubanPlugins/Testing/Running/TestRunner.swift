import DubanModel
import DubanStore
import LuaHost

/// Runs one file of a plugin's tests, in a worker.
///
/// The tests have an interpreter of their own; each entry that they ask for runs in a new one, as it would for a person.
final class TestRunner {
    private let package: PluginPackage
    private let file: TestFile
    private let bench: TestedPlugin
    private let found: (TestCase) -> Void
    private var path: [String] = []
    private var golden: [TestCase.Golden] = []
    private var start = ContinuousClock.now

    init(
        _ package: PluginPackage,
        _ file: TestFile,
        options: RunOptions,
        traits: RuntimeTraits,
        snapshots: [String: Snapshot],
        output: @escaping (String) -> Void,
        found: @escaping (TestCase) -> Void
    ) {
        self.package = package
        self.file = file
        self.found = found
        bench = TestedPlugin(
            package,
            file,
            options: options,
            traits: traits,
            snapshots: snapshots,
            output: output
        )
    }

    /// Runs the file.
    ///
    /// - Returns: the lines of the plugin that have run.
    func run() throws(PluginError) -> LineCoverage {
        do {
            let runtime = try ScriptRuntime(
                options: bench.options,
                traits: bench.traits,
                package: package,
                register: nil,
                output: bench.output
            )
            if file.measuresCoverage { bench.coverage.watch(runtime.interpreter, package) }
            let host = try runtime.interpreter.makeTable(fields: functions(runtime))
            let source = Array(TestLibrary.source.utf8)
            let library = try runtime.interpreter.load(
                source,
                chunkName: TestLibrary.chunkName,
                environment: runtime.environment
            )
            let globals = try library.callForValue([.table(host)])
            guard let globals = globals.table else {
                throw LuaError(.runtime, "the test library is incomplete", zh: "测试库不完整")
            }
            for name in try globals.names() { try runtime.environment.setRaw(.string(name), to: try globals.raw(name)) }
            try runtime.limited {
                _ = try runtime.run(file.source, named: file.name)
            }
            if file.measuresCoverage { bench.coverage.gather(from: runtime.interpreter) }
        } catch {
            throw PluginError(from: error)
        }
        return bench.coverage.result
    }

    private func functions(_ runtime: ScriptRuntime) throws -> [String: LuaValue] {
        let (bench, file) = (bench, file)
        func function(_ name: String, _ body: @escaping LuaHostFunctionBody) throws -> LuaValue {
            .function(try runtime.interpreter.makeFunction(name: name, body))
        }
        return [
            "language": .string(bench.options.language.rawValue),
            "fixture": try function("fixture") { call in
                let name = try call.string(1)
                try bench.check(fixture: name)
                try call.push(name)
                return 1
            },
            "run": try function("run") { call in
                try call.push(try bench.run(call, TestedValues(runtime: runtime)))
                return 1
            },
            "begin": try function("begin") { [unowned self] call in
                let path = try call.table(1).list().compactMap(\.text)
                let isMeant = file.filter.isEmpty || path.joined(separator: " › ").contains(file.filter)
                if isMeant { begin(path) }
                try call.push(isMeant)
                return 1
            },
            "finish": try function("finish") { [unowned self] call in
                finish(failure: try call.boolean(1) ? nil : try call.optionalString(2) ?? "failed")
                return 0
            },
            "golden": try function("golden") { [unowned self] call in
                if let difference = compare(try call.string(1), try call.string(2)) {
                    try call.push(difference)
                } else {
                    try call.pushNil()
                }
                return 1
            },
        ]
    }

    private func begin(_ path: [String]) {
        self.path = path
        golden = []
        start = .now
    }

    private func finish(failure: String?) {
        found(
            TestCase(
                file: file.name,
                path: path,
                failure: failure,
                seconds: start.duration(to: .now).seconds,
                golden: golden
            )
        )
    }

    /// Compares a document with the one that is kept; what differs, or nil.
    private func compare(_ name: String, _ made: String) -> String? {
        let language = bench.options.language
        guard PluginManifest.isValid(id: name) else {
            return LocalizedText(
                "the name of a golden document has lower-case letters, digits and hyphens, got '\(name.shortened)'",
                zh: "基准文档的名称应由小写字母、数字和连字符组成，得到的是“\(name.shortened)”"
            )(language)
        }
        let fileName = "\(name).\(language.rawValue).md"
        let kept = file.golden[fileName]
        golden.append(TestCase.Golden(name: fileName, made: made, matches: kept == made))
        guard let kept else {
            return LocalizedText(
                "there is no golden document \(fileName) yet: look at what is made, then keep it with --update",
                zh: "还没有基准文档 \(fileName)：请查看生成的内容，再用 --update 保存"
            )(language)
        }
        if kept == made { return nil }
        let difference = TextDifference(from: kept, to: made).text(language)
        return LocalizedText(
            "differs from the golden document \(fileName):\n\(difference)",
            zh: "与基准文档 \(fileName) 不同：\n\(difference)"
        )(language)
    }
}
