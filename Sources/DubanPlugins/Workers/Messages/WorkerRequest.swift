import DubanModel
import DubanStore

/// What the supervisor asks of a worker. Each is answered before the next is looked at.
enum WorkerRequest: Equatable {
    /// Opens a workspace for reading, and gives up everything else. The first request, once.
    case open(Opening)
    /// Loads a plugin in place of the one before, and goes on with it without being told once more.
    case load(PluginPackage, WorkerOptions, then: AfterLoading)
    /// Runs an entry of the plugin that is loaded.
    case run(EntryCall)
    /// Tells how checks of the plugin that is loaded are run together.
    case plan([PlanQuestion])
    /// Runs checks of the plugin that is loaded over some rows.
    case scan(ScanCall)
    /// Runs a single-file script.
    case script(ScriptCall, WorkerOptions)
    /// Runs a file of a plugin's tests on the fixtures that were opened.
    case test(PluginPackage, WorkerOptions, TestFile)
    /// Runs a line that a person typed, in a session that goes on until another one begins.
    case evaluate(ConsoleCall, WorkerOptions)
    /// Tries what a confined process must be refused.
    case probe(path: String)

    /// What is done with a plugin once it is loaded.
    enum AfterLoading: Equatable {
        case nothing
        /// An entry is run.
        case run(EntryCall)
        /// It is told how checks are run together, and the first of them that have but few rows to look at anew do so.
        case renew([PlanQuestion])
    }

    /// The workspace and the state of knowledge.
    struct Opening: Equatable {
        /// The database's path.
        var databasePath: String
        /// What is seen of it.
        var asOf: AsOf
        /// The most memory that any plugin of the run may use, in bytes.
        var memory: Int
        /// Further databases on which tests run.
        var fixtures: [Fixture] = []
    }

    /// A database on which tests run.
    struct Fixture: Equatable {
        /// What tests call it.
        var name: String
        /// The database's path.
        var databasePath: String
        /// The day whose state of knowledge is seen.
        var asOf: CivilDate
    }

    /// An entry with what it is called with.
    struct EntryCall: Equatable {
        /// The kinds of which the entry must be one.
        var kinds: [EntryKind]
        /// Its id, without the plugin's.
        var id: String
        /// Its arguments, as they were written.
        var arguments: [String: String]
        /// What it is given besides.
        var input = EntryInput.none
    }

    /// A script with what it is called with.
    struct ScriptCall: Equatable {
        /// How messages call its file.
        var name: String
        /// Its text.
        var source: [UInt8]
        /// The words after its name.
        var arguments: [String]
    }
}

extension WorkerRequest: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .open(let opening):
            writer.write(byte: 0)
            writer.write(opening.databasePath)
            writer.write(opening.asOf.date)
            writer.write(optional: opening.asOf.knownAt)
            writer.write(opening.memory)
            writer.write(list: opening.fixtures)
        case .load(let package, let options, let next):
            writer.write(byte: 1)
            writer.write(package)
            writer.write(options)
            writer.write(next)
        case .run(let call):
            writer.write(byte: 2)
            writer.write(call)
        case .script(let call, let options):
            writer.write(byte: 3)
            writer.write(call.name)
            writer.write(call.source)
            writer.write(list: call.arguments)
            writer.write(options)
        case .probe(let path):
            writer.write(byte: 4)
            writer.write(path)
        case .evaluate(let call, let options):
            writer.write(byte: 6)
            writer.write(call)
            writer.write(options)
        case .plan(let questions):
            writer.write(byte: 7)
            writer.write(list: questions)
        case .scan(let call):
            writer.write(byte: 8)
            writer.write(call)
        case .test(let package, let options, let file):
            writer.write(byte: 5)
            writer.write(package)
            writer.write(options)
            writer.write(file)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0:
            self = .open(
                Opening(
                    databasePath: try reader.text(),
                    asOf: AsOf(try reader.value(), knownAt: try reader.optional()),
                    memory: try reader.integer(in: 0...Int.max),
                    fixtures: try reader.list()
                )
            )
        case 1: self = .load(try reader.value(), try reader.value(), then: try reader.value())
        case 2: self = .run(try reader.value())
        case 3:
            let call = ScriptCall(
                name: try reader.text(),
                source: try reader.block(),
                arguments: try reader.list()
            )
            self = .script(call, try reader.value())
        case 4: self = .probe(path: try reader.text())
        case 5: self = .test(try reader.value(), try reader.value(), try reader.value())
        case 6: self = .evaluate(try reader.value(), try reader.value())
        case 7: self = .plan(try reader.list())
        case 8: self = .scan(try reader.value())
        case let tag: throw WireError("\(tag) is no request")
        }
    }
}

extension WorkerRequest.AfterLoading: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .nothing: writer.write(byte: 0)
        case .run(let call):
            writer.write(byte: 1)
            writer.write(call)
        case .renew(let questions):
            writer.write(byte: 2)
            writer.write(list: questions)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .nothing
        case 1: self = .run(try reader.value())
        case 2: self = .renew(try reader.list())
        case let tag: throw WireError("\(tag) is nothing to do")
        }
    }
}

extension WorkerRequest.Fixture: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(name)
        writer.write(databasePath)
        writer.write(asOf)
    }

    init(from reader: inout WireReader) throws(WireError) {
        name = try reader.text()
        databasePath = try reader.text()
        asOf = try reader.value()
    }
}

extension WorkerRequest.EntryCall: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(list: kinds.map(\.rawValue))
        writer.write(id)
        writer.write(map: arguments)
        writer.write(input)
    }

    init(from reader: inout WireReader) throws(WireError) {
        kinds = []
        for name in try reader.list(String.self) {
            guard let kind = EntryKind(rawValue: name) else { throw WireError("'\(name)' is no kind of entry") }
            kinds.append(kind)
        }
        id = try reader.text()
        arguments = try reader.map()
        input = try reader.value()
    }
}
