internal import CWorker
import DubanModel
import DubanStore
import Foundation
import LuaHost

/// The process in which the code of plugins runs: it has the workspace open for reading, two pipes, and nothing else.
public final class Worker {
    private let port = WorkerPort()
    private let output: ReplyBatch<String>
    private let traits: RuntimeTraits
    private var loaded: LoadedPlugin?
    private var session: ConsoleSession?
    private var fixtures: [String: Snapshot] = [:]
    private var changes: WorkspaceChanges?
    private let keptRows = KeptRows()
    /// The check whose code runs together with that of others; empty where nobody is to see what is printed.
    private var turn: String?
    private let scanOutput: ReplyBatch<ScannedLine>

    private init() {
        traits = RuntimeTraits(mayEndProcess: true, waits: port.waits)
        output = ReplyBatch(size: { $0.utf8.count }) { [port] in port.send(.output($0)) }
        scanOutput = ReplyBatch(size: { $0.text.utf8.count }) { [port] in port.send(.printed($0)) }
    }

    /// The first word of the command line of a worker; not meant for people.
    public static let commandName = "worker"

    /// Meets requests until there are no more. To be called at the start of a worker's process.
    public static func main() {
        signal(SIGPIPE, SIG_IGN)
        let worker = Worker()
        do {
            guard case .open(let opening)? = try worker.port.next() else { return }
            try worker.serve(opening)
        } catch let error as StoreError {
            worker.port.send(.unusable(kind: error.kind.rawValue, message: error.message))
        } catch {
            let text = Array("\(error)\n".utf8)
            _ = write(STDERR_FILENO, text, text.count)
            exit(EXIT_FAILURE)
        }
    }

    /// Address space is not memory: the program itself, its threads' stacks and freed blocks take some as well.
    private static func addressSpace(forMemory memory: Int) -> UInt64 {
        let (twice, overflow) = UInt64(clamping: memory).multipliedReportingOverflow(by: 2)
        let (sum, carried) = twice.addingReportingOverflow(1 << 30)
        return overflow || carried ? .max : sum
    }

    private func serve(_ opening: WorkerRequest.Opening) throws {
        _ = LuaInterpreter.reportPosition(onSignal: WorkerProcess.positionSignal, to: Int32(worker_position))
        let bound = Confinement.prepare(addressSpace: Worker.addressSpace(forMemory: opening.memory))
        let store = try Store(path: opening.databasePath, mode: .readOnly)
        try store.read(asOf: opening.asOf) { snapshot in
            // The snapshot has been read from, so that every file it needs is open already.
            let lastEvent = try snapshot.lastEvent()
            try snapshot.prepareForConfinement()
            try openFixtures(opening.fixtures[...]) {
                let confinement = Confinement.apply(
                    writable: [STDERR_FILENO, Int32(worker_replies), Int32(worker_position)]
                )
                port.send(.ready(confinement.union(bound), lastEvent: lastEvent))
                // It is no matter whether that comes to its end.
                try? WorkerWarmUp.run(on: snapshot, traits: traits) { port.hasRequest }
                while let request = try port.next() { meet(request, snapshot) }
                // Closing the database would have it write what this process may not: the system closes everything.
                _exit(EXIT_SUCCESS)
            }
        }
    }

    /// Opens the databases of tests, each inside the one before, since a snapshot lives as long as its read.
    private func openFixtures(_ rest: ArraySlice<WorkerRequest.Fixture>, _ body: () throws -> Void) throws {
        guard let fixture = rest.first else { return try body() }
        try Store(path: fixture.databasePath, mode: .readOnly).read(asOf: AsOf(fixture.asOf)) { snapshot in
            _ = try snapshot.lastEvent()
            try snapshot.prepareForConfinement()
            fixtures[fixture.name] = snapshot
            try openFixtures(rest.dropFirst(), body)
        }
    }

    private func meet(_ request: WorkerRequest, _ snapshot: Snapshot) {
        let last: WorkerReply
        do throws(PluginError) {
            switch request {
            case .open: throw PluginError(.crash, LocalizedText("the workspace is open already", zh: "工作区已打开"))
            case .load(let package, let options, let next):
                loaded = nil
                let plugin = try LoadedPlugin(
                    package,
                    options: options.runOptions,
                    traits: traits,
                    prepare: options.observation.contains(.profile) ? { $0.watchTimes() } : nil,
                    output: printLine
                )
                loaded = plugin
                switch next {
                case .nothing: last = .loaded(plugin.entries)
                case .run(let call):
                    port.send(.loaded(plugin.entries))
                    last = try run(call, of: plugin, snapshot)
                case .renew(let questions):
                    port.send(.loaded(plugin.entries))
                    last = try renew(questions, of: plugin, snapshot)
                }
            case .run(let call):
                guard let loaded else { throw Worker.nothingLoaded }
                last = try run(call, of: loaded, snapshot)
            case .plan(let questions):
                guard let loaded else { throw Worker.nothingLoaded }
                last = .planned(try plans(of: questions, of: loaded, snapshot), begun: nil)
            case .scan(let call):
                guard let loaded else { throw Worker.nothingLoaded }
                last = .scanned(try scan(call, of: loaded, snapshot))
            case .script(let call, let options):
                loaded = nil
                let document = try ScriptRunner.run(
                    call,
                    options: options.runOptions,
                    traits: traits,
                    snapshot: snapshot,
                    output: printLine
                )
                last = .document(document)
            case .test(let package, let options, let file):
                loaded = nil
                let runner = TestRunner(
                    package,
                    file,
                    options: options.runOptions,
                    traits: traits,
                    snapshots: fixtures,
                    output: printLine
                ) { [port, output] testCase in
                    output.flush()
                    port.send(.tested(testCase))
                }
                last = .testsEnded(try runner.run())
            case .evaluate(let call, let options):
                let isNew = session?.number != call.session
                let session =
                    try isNew
                    ? ConsoleSession(call, options: options.runOptions, traits: traits, output: printLine) : session
                self.session = session
                guard var answer = try session?.answer(to: call.text, snapshot) else {
                    throw PluginError(.crash, LocalizedText("there is no session", zh: "没有会话"))
                }
                answer.beganSession = isNew
                last = .evaluated(answer)
            case .probe(let path): last = .probed(ConfinementProbe.allCases.map { $0.isRefused(path: path) })
            }
        } catch {
            output.flush()
            port.send(.failed(error))
            return
        }
        output.flush()
        if !port.send(last) { port.send(.failed(Worker.tooLong)) }
    }

    private func run(
        _ call: WorkerRequest.EntryCall,
        of plugin: LoadedPlugin,
        _ snapshot: Snapshot
    ) throws(PluginError) -> WorkerReply {
        defer { if plugin.isProfiled { port.send(.profile(RunProfile(plugin.interpreter))) } }
        guard call.kinds == [.check] else {
            let product = try plugin.product(
                of: call.id,
                call.kinds,
                arguments: call.arguments,
                input: call.input,
                snapshot: snapshot
            )
            return .product(product)
        }
        let findings = ReplyBatch<Finding>(size: \.size) { [port] in port.send(.findings($0)) }
        defer { findings.flush() }
        try plugin.run(check: call.id, arguments: call.arguments, snapshot: snapshot) { findings.add($0) }
        return .checked
    }

    private func plans(
        of questions: [PlanQuestion],
        of plugin: LoadedPlugin,
        _ snapshot: Snapshot
    ) throws(PluginError) -> [CheckPlan] {
        // What is printed here is printed again when the checks run.
        turn = ""
        defer { turn = nil }
        // A worker sees one state of the workspace for as long as it lives.
        let changes = changes ?? WorkspaceChanges(snapshot)
        self.changes = changes
        return try plugin.plans(of: questions, snapshot: snapshot, changes: changes)
    }

    /// Tells how checks are run together, and goes over the few rows that are to be looked at anew, without waiting to be
    /// told so.
    private func renew(
        _ questions: [PlanQuestion],
        of plugin: LoadedPlugin,
        _ snapshot: Snapshot
    ) throws(PluginError) -> WorkerReply {
        let plans = try plans(of: questions, of: plugin, snapshot)
        guard let call = ScanCall(renewing: plans, plugin: plugin.pluginID) else { return .planned(plans, begun: nil) }
        port.send(.planned(plans, begun: call))
        return .scanned(try scan(call, of: plugin, snapshot))
    }

    private func scan(
        _ call: ScanCall,
        of plugin: LoadedPlugin,
        _ snapshot: Snapshot
    ) throws(PluginError) -> [ScanOutcome] {
        // Of a part that is not gone over to its end nothing is taken.
        let findings = ReplyBatch<ScannedFinding>(size: \.finding.size, isUrgent: false) { [port] in
            port.send(.found($0))
        }
        defer {
            turn = nil
            scanOutput.flush()
            findings.flush()
        }
        keptRows.isGrowing = call.reading.keepsRows
        return try plugin.scan(
            call,
            snapshot: snapshot,
            kept: keptRows,
            takesTurn: { [unowned self] in turn = $0 },
            found: { findings.add($0) }
        )
    }

    private func printLine(_ line: String) {
        if turn == "" { return }
        let longest = 16 << 20
        let line =
            line.utf8.count <= longest ? line : String(decoding: line.utf8.prefix(longest), as: UTF8.self) + " …"
        if let turn { scanOutput.add(ScannedLine(check: turn, text: line)) } else { output.add(line) }
    }

    private static let nothingLoaded = PluginError(
        .crash,
        LocalizedText("no plugin is loaded", zh: "没有装入插件")
    )

    private static let tooLong = PluginError(
        .memory,
        LocalizedText(
            "the result is longer than \(FrameDecoder.longestMessage >> 20) MiB: leave rows out, or sum them up",
            zh: "结果超过 \(FrameDecoder.longestMessage >> 20) MiB：请删减行或汇总"
        )
    )
}
