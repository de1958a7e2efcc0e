import DubanDocuments
import DubanModel
import DubanStore
import TestSupport

@testable import DubanPlugins

/// Messages between supervisor and worker of every kind, the same for the same seed.
struct RandomMessages {
    private var random: RandomNumbers

    init(seed: UInt64) {
        random = RandomNumbers(seed: seed)
    }

    mutating func request() throws -> WorkerRequest {
        switch below(8) {
        case 6: return .plan(list { PlanQuestion(check: $0.text(), known: $0.maybe { $0.checkState() }) })
        case 7: return .scan(scanCall())
        case 0:
            return .open(
                WorkerRequest.Opening(
                    databasePath: text(),
                    asOf: AsOf(date(), knownAt: maybe { Moment($0.date()) }),
                    memory: below(1 << 40)
                )
            )
        case 1: return .load(package(), try options(), then: next())
        case 2: return .run(call())
        case 4:
            let call = ConsoleCall(session: below(9), package: maybe { $0.package() }, text: text())
            return .evaluate(call, try options())
        case 3:
            let call = WorkerRequest.ScriptCall(name: text(), source: Array(text().utf8), arguments: list { $0.text() })
            return .script(call, try options())
        default: return .probe(path: text())
        }
    }

    mutating func reply() -> WorkerReply {
        switch below(16) {
        case 12: .planned(list { $0.checkPlan() }, begun: maybe { $0.scanCall() })
        case 13: .found(list { ScannedFinding(row: $0.integer(), finding: $0.finding()) })
        case 14: .printed(list { ScannedLine(check: $0.text(), text: $0.text()) })
        case 15: .scanned(list { $0.scanOutcome() })
        case 0: .ready(Confinement(rawValue: Int32(below(32))), lastEvent: integer())
        case 1: .unusable(kind: text(), message: localized())
        case 2: .loaded(list { $0.entry() })
        case 3: .output(list { $0.text() })
        case 4: .findings(list { $0.finding() })
        case 5: .document(maybe { $0.document() })
        case 6: .checked
        case 10: .profile(profile())
        case 11:
            .evaluated(
                ConsoleAnswer(
                    document: maybe { $0.document() },
                    isIncomplete: below(2) == 0,
                    beganSession: below(2) == 0
                )
            )
        case 7:
            .failed(
                PluginError(
                    pick(PluginError.Kind.allCases),
                    localized(),
                    position: maybe { SourcePosition(file: $0.text(), line: $0.below(9)) },
                    traceback: list { $0.text() }
                )
            )
        case 8: .probed(list { $0.below(2) == 0 })
        default: .product(product())
        }
    }

    mutating func product() -> EntryProduct {
        switch below(5) {
        case 0: .document(document())
        case 1: .changes(changes())
        case 2: .verdicts(list { made in HookVerdict(vetoes: made.list { $0.text() }, changes: made.changes()) })
        case 3:
            .records(
                list { ImportedRecord(model: $0.text(), line: $0.below(99), values: ["name": $0.text()]) }
            )
        default: .content(Array(text().utf8))
        }
    }

    mutating func changes() -> ChangeSet {
        ChangeSet(title: text(), steps: list { $0.step() })
    }

    mutating func step() -> ChangeStep {
        switch below(3) {
        case 0:
            var proposal = TaskProposal(pick(TaskVerb.allCases), task: text())
            proposal.actor = maybe { $0.text() }
            proposal.reason = maybe { $0.text() }
            proposal.percent = maybe { $0.number() }
            proposal.due = maybe { Moment($0.date()) }
            return .perform(proposal)
        case 1: return .add(record())
        default: return .set(record())
        }
    }

    mutating func record() -> RecordProposal {
        var proposal = RecordProposal(text(), code: text(), values: fields(), note: maybe { $0.text() })
        proposal.support = list { $0.text() }
        proposal.isDraft = below(2) == 0
        return proposal
    }

    mutating func fields() -> [FieldName: FieldValue] {
        Dictionary(list { (FieldName(rawValue: $0.text()), $0.fieldValue()) }) { first, _ in first }
    }

    mutating func fieldValue() -> FieldValue {
        switch below(7) {
        case 0: .null
        case 1: .text(text())
        case 2: .integer(integer())
        case 3: .number(number())
        case 4: .boolean(below(2) == 0)
        case 5: .moment(Moment(date()))
        default: .money(Money(fen: integer()))
        }
    }

    mutating func event() -> HookEvent {
        HookEvent(
            phase: pick(HookPhase.allCases),
            verb: pick(TaskVerb.allCases),
            task: text(),
            actor: text(),
            unit: text(),
            moment: Moment(date()),
            reason: maybe { $0.text() },
            files: list { $0.text() },
            changes: list { change in
                HookEvent.Change(model: change.text(), code: change.text(), from: change.fields(), to: change.fields())
            }
        )
    }

    mutating func input() -> EntryInput {
        switch below(3) {
        case 0: .none
        case 1: .events(list { $0.event() })
        default: .file(name: text(), content: Array(text().utf8))
        }
    }

    mutating func entry() -> EntryDescription {
        var entry = EntryDescription(
            name: text(),
            kind: pick(EntryKind.allCases),
            title: localized(),
            documentation: localized(),
            parameters: list { $0.schema() },
            severity: maybe { $0.pick(Severity.allCases) },
            model: maybe { $0.text() },
            tags: list { $0.text() }
        )
        entry.occasions = maybe {
            HookOccasions(before: $0.list { $0.pick(TaskVerb.allCases) }, after: $0.list { $0.pick(TaskVerb.allCases) })
        }
        entry.value = maybe { $0.schema() }
        entry.fileExtension = maybe { $0.text() }
        return entry
    }

    mutating func profile() -> RunProfile {
        RunProfile(
            calls: list { random in
                RunProfile.Call(
                    parent: random.maybe { $0.below(9) },
                    name: random.text(),
                    count: random.below(1_000),
                    nanoseconds: random.below(1 << 40)
                )
            },
            lines: list { random in
                RunProfile.Line(place: random.text(), count: random.below(1_000), nanoseconds: random.below(1 << 40))
            }
        )
    }

    mutating func schema() -> ValueSchema {
        var schema = ValueSchema(
            name: text(),
            type: pick(ValueType.allCases),
            defaultValue: maybe { $0.value() },
            defaultText: maybe { $0.text() },
            isRequired: below(2) == 0,
            minimum: maybe { $0.number() },
            maximum: maybe { $0.number() },
            choices: list { $0.text() },
            help: localized()
        )
        schema.element = pick(ValueType.allCases)
        return schema
    }

    mutating func value() -> SchemaValue {
        below(8) == 0 ? .list(list { $0.singleValue() }) : singleValue()
    }

    mutating func singleValue() -> SchemaValue {
        switch below(7) {
        case 0: .text(text())
        case 1: .integer(integer())
        case 2: .number(number())
        case 3: .boolean(below(2) == 0)
        case 4: .date(Moment(date()))
        case 5:
            .period(Period(pick([.year, .quarter, .month, .week, .halfYear, .januaryFebruary]), containing: date()))
        default: .money(Money(fen: integer()))
        }
    }

    mutating func finding() -> Finding {
        Finding(
            check: text(),
            severity: pick(Severity.allCases),
            message: text(),
            subject: maybe { Finding.Subject(model: $0.text(), code: $0.text()) },
            key: maybe { $0.text() },
            number: 1 + below(FindingCollector.limit),
            data: list { ($0.text(), $0.json(depth: 0)) }
        )
    }

    mutating func json(depth: Int) -> JSONValue {
        switch below(depth < 4 ? 7 : 5) {
        case 0: .null
        case 1: .boolean(below(2) == 0)
        case 2: .integer(integer())
        case 3: .number(number())
        case 4: .string(text())
        case 5: .array(list { $0.json(depth: depth + 1) })
        default: .object(list { ($0.text(), $0.json(depth: depth + 1)) })
        }
    }

    mutating func package() -> PluginPackage {
        var package = plainPackage()
        package.requires = list { $0.text() }
        package.libraries = list { $0.plainPackage() }
        return package
    }

    mutating func plainPackage() -> PluginPackage {
        var package = PluginPackage(
            id: text(),
            displayFolder: text(),
            sources: ["main.lua": Array(text().utf8), "lib/\(text()).lua": [0, 255, 10]],
            refusals: ["lib/away.lua": text()],
            settings: ["one": value(), "two": value()]
        )
        package.version = text()
        package.api = 1 + below(9)
        return package
    }

    mutating func options() throws -> WorkerOptions {
        let field = LedgerField(
            "found",
            pick(LedgerField.typeNames.map(\.type)),
            label: localized(),
            aliases: list { $0.text() }
        )
        let ledgers = [
            LedgerDeclaration(
                "petition",
                title: maybe { $0.localized() },
                fields: [field],
                isSupervised: maybe { $0.below(2) == 0 },
                source: text()
            )
        ]
        let access = try PluginAccess(
            department: text(),
            seesEverything: below(2) == 0,
            read: ["tasks"],
            propose: ["*"]
        )
        let limits = ResourceLimits(timeoutMilliseconds: below(100_000), memoryBytes: below(1 << 36))
        var options = RunOptions(
            language: pick(Language.allCases),
            today: date(),
            limits: limits,
            access: access,
            catalog: try ModelCatalog(below(2) == 0 ? [] : ledgers)
        )
        options.observation = RunObservation(rawValue: below(8))
        return WorkerOptions(options)
    }

    mutating func call() -> WorkerRequest.EntryCall {
        WorkerRequest.EntryCall(
            kinds: list { $0.pick(EntryKind.allCases) },
            id: text(),
            arguments: Dictionary(list { ($0.text(), $0.text()) }, uniquingKeysWith: { first, _ in first }),
            input: input()
        )
    }

    mutating func localized() -> LocalizedText {
        LocalizedText(text(), zh: maybe { $0.text() })
    }

    mutating func text() -> String {
        list { $0.pick(["", "a", "督办", "\u{0}", "\"", "\n", "e\u{301}", "👨‍👩‍👧", String(repeating: "long ", count: 60)]) }
            .joined()
    }

    mutating func date() -> CivilDate {
        CivilDate(dayNumber: 10_000 + below(20_000)) ?? .earliest
    }

    mutating func number() -> Double {
        pick([0, -0.0, 1.5, -7.25, .infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e-9])
    }

    mutating func integer() -> Int64 {
        pick([0, 1, -1, .max, .min, Int64(truncatingIfNeeded: random.next())])
    }

    // MARK: Choices

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    mutating func maybe<Value>(_ make: (inout RandomMessages) -> Value) -> Value? {
        below(2) == 0 ? nil : make(&self)
    }

    mutating func list<Value>(_ make: (inout RandomMessages) -> Value) -> [Value] {
        (0..<below(5)).map { _ in make(&self) }
    }
}
