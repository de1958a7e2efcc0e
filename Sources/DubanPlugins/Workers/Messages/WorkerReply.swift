import DubanDocuments
import DubanModel

/// What a worker says. `loaded`, `document`, `product`, `checked`, `planned`, `scanned`, `testsEnded`, `evaluated`, `probed` and
/// `failed` end the answer to a request; `output`, `findings`, `found`, `printed`, `tested` and `profile` come before.
enum WorkerReply {
    /// The workspace is open as of an event, and these layers of confinement hold.
    case ready(Confinement, lastEvent: Int64)
    /// The workspace cannot be opened.
    case unusable(kind: String, message: LocalizedText)
    /// The plugin is loaded, with these entries.
    case loaded([EntryDescription])
    /// Lines that the code printed.
    case output([String])
    /// What a check has found.
    case findings([Finding])
    /// How checks are run together, and with which rows the worker goes on at once.
    case planned([CheckPlan], begun: ScanCall?)
    /// What checks have found that run together.
    case found([ScannedFinding])
    /// Lines that they printed.
    case printed([ScannedLine])
    /// Checks have gone over some rows together.
    case scanned([ScanOutcome])
    /// The document of a script, if it made one.
    case document(Document?)
    /// What came of an entry that is no check.
    case product(EntryProduct)
    /// Where the time has gone so far.
    case profile(RunProfile)
    /// A case of a plugin's tests has ended.
    case tested(TestCase)
    /// A file of tests has run to its end, with the lines that have run.
    case testsEnded(LineCoverage)
    /// A check has run to its end.
    case checked
    /// The request could not be met.
    case failed(PluginError)
    /// What came of a line that a person typed.
    case evaluated(ConsoleAnswer)
    /// What was refused, in the order of ``ConfinementProbe``.
    case probed([Bool])
}

extension WorkerReply: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .ready(let confinement, let lastEvent):
            writer.write(byte: 0)
            writer.write(Int64(confinement.rawValue))
            writer.write(lastEvent)
        case .unusable(let kind, let message):
            writer.write(byte: 1)
            writer.write(kind)
            writer.write(message)
        case .loaded(let entries):
            writer.write(byte: 2)
            writer.write(list: entries)
        case .output(let lines):
            writer.write(byte: 3)
            writer.write(list: lines)
        case .findings(let findings):
            writer.write(byte: 4)
            writer.write(list: findings)
        case .document(let document):
            writer.write(byte: 5)
            writer.write(optional: document)
        case .checked: writer.write(byte: 6)
        case .failed(let error):
            writer.write(byte: 7)
            writer.write(error)
        case .product(let product):
            writer.write(byte: 9)
            writer.write(product)
        case .tested(let testCase):
            writer.write(byte: 10)
            writer.write(testCase)
        case .testsEnded(let coverage):
            writer.write(byte: 11)
            writer.write(coverage)
        case .evaluated(let answer):
            writer.write(byte: 13)
            writer.write(answer)
        case .profile(let profile):
            writer.write(byte: 12)
            writer.write(profile)
        case .planned(let plans, let begun):
            writer.write(byte: 14)
            writer.write(list: plans)
            writer.write(optional: begun)
        case .found(let findings):
            writer.write(byte: 15)
            writer.write(list: findings)
        case .printed(let lines):
            writer.write(byte: 16)
            writer.write(list: lines)
        case .scanned(let outcomes):
            writer.write(byte: 17)
            writer.write(list: outcomes)
        case .probed(let refused):
            writer.write(byte: 8)
            writer.write(refused.count)
            for isRefused in refused { writer.write(isRefused) }
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0:
            let layers = Int32(truncatingIfNeeded: try reader.integer(in: 0...255))
            self = .ready(Confinement(rawValue: layers), lastEvent: try reader.integer())
        case 1: self = .unusable(kind: try reader.text(), message: try reader.value())
        case 2: self = .loaded(try reader.list())
        case 3: self = .output(try reader.list())
        case 4: self = .findings(try reader.list())
        case 5: self = .document(try reader.optional())
        case 6: self = .checked
        case 7: self = .failed(try reader.value())
        case 8:
            var refused: [Bool] = []
            for _ in 0..<(try reader.count()) { refused.append(try reader.boolean()) }
            self = .probed(refused)
        case 9: self = .product(try reader.value())
        case 10: self = .tested(try reader.value())
        case 11: self = .testsEnded(try reader.value())
        case 13: self = .evaluated(try reader.value())
        case 12: self = .profile(try reader.value())
        case 14: self = .planned(try reader.list(), begun: try reader.optional())
        case 15: self = .found(try reader.list())
        case 16: self = .printed(try reader.list())
        case 17: self = .scanned(try reader.list())
        case let tag: throw WireError("\(tag) is no reply")
        }
    }
}
