import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// What a run of checks came to, ready to be given out.
struct CheckReport: LocalizedPage {
    private let asOf: AsOf
    let language: Language
    private var results: [CheckResult] = []
    private var names: [Finding.Subject: String] = [:]
    private var unloaded: [(plugin: String, error: PluginError, seconds: Double)] = []

    /// How many findings of one check are listed for people; data formats hold all.
    private static let listed = 25

    init(asOf: AsOf, language: Language) {
        self.asOf = asOf
        self.language = language
    }

    mutating func add(_ result: CheckResult) {
        results.append(result)
    }

    /// Looks up what the records of the listed findings are called.
    mutating func nameSubjects(in snapshot: Snapshot) throws {
        for subject in results.flatMap({ $0.findings.prefix(Self.listed) }).compactMap(\.subject) {
            guard names[subject] == nil, let model = Model.named(subject.model) else { continue }
            names[subject] = try snapshot.record(model, code: subject.code)?.displayName(in: language)
        }
    }

    /// Notes a plugin whose checks could not even be loaded.
    mutating func addUnloaded(_ plugin: String, _ error: PluginError, seconds: Double = 0) {
        unloaded.append((plugin, error, seconds))
    }

    /// Whether the code of any check failed.
    var hasFailures: Bool {
        !unloaded.isEmpty || results.contains { $0.status == .errored || $0.status == .killed }
    }

    /// Whether there are findings of at least a severity.
    func hasFindings(from severity: Severity) -> Bool {
        results.contains { result in result.findings.contains { $0.severity >= severity } }
    }

    /// The object that programs read; its shape is part of the command line's promise.
    var json: JSONValue {
        .object([
            ("asOf", .string(asOf.date.description)),
            ("summary", summary),
            ("checks", .array(results.map(json(of:)) + unloaded.map(json(ofUnloaded:)))),
            ("findings", .array(results.flatMap(\.findings).map(json(of:)))),
        ])
    }

    private var summary: JSONValue {
        .object([
            ("checks", JSONValue(results.count + unloaded.count)), ("passed", JSONValue(count(.passed))),
            ("failed", JSONValue(count(.failed))), ("errored", JSONValue(count(.errored) + unloaded.count)),
            ("killed", JSONValue(count(.killed))),
            ("findings", JSONValue(results.reduce(0) { $0 + $1.findings.count })),
        ])
    }

    private func count(_ status: CheckResult.Status) -> Int {
        results.count { $0.status == status }
    }

    private func json(of result: CheckResult) -> JSONValue {
        .object([
            ("id", .string(result.check.name)), ("status", .string(result.status.rawValue)),
            ("severity", JSONValue(result.check.severity?.rawValue)), ("findings", JSONValue(result.findings.count)),
            ("seconds", rounded(result.seconds)),
            ("message", JSONValue(result.failure?.message.english)),
            ("error", result.failure?.json ?? .null),
        ])
    }

    private func json(ofUnloaded entry: (plugin: String, error: PluginError, seconds: Double)) -> JSONValue {
        .object([
            ("id", .string(entry.plugin)), ("status", "errored"), ("severity", .null), ("findings", 0),
            ("seconds", rounded(entry.seconds)), ("message", .string(entry.error.message.english)),
            ("error", entry.error.json),
        ])
    }

    /// To the microsecond.
    private func rounded(_ seconds: Double) -> JSONValue { .number((seconds * 1e6).rounded() / 1e6) }

    private func json(of finding: Finding) -> JSONValue {
        .object([
            ("id", .string(finding.id)), ("check", .string(finding.check)),
            ("severity", .string(finding.severity.rawValue)), ("message", .string(finding.message)),
            (
                "subject",
                finding.subject.map { .object([("model", .string($0.model)), ("code", .string($0.code))]) } ?? .null
            ),
            ("data", .object(finding.data)),
        ])
    }

    /// The document that people read.
    var document: Document {
        var document = Document(
            title: LocalizedText("Checks", zh: "检查结果")(language),
            language: language,
            asOf: asOf.date
        )
        document.blocks.append(.keyFigures(figures))
        document.blocks.append(.table(overview))
        for entry in unloaded {
            document.blocks.append(.note(kind: .error, text: "\(entry.plugin): \(text(of: entry.error))"))
        }
        for result in results where result.status != .passed { document.blocks.append(contentsOf: blocks(of: result)) }
        return document
    }

    private var figures: [KeyFigure] {
        let findings = results.flatMap(\.findings)
        let failures = count(.errored) + count(.killed) + unloaded.count
        var figures = [
            KeyFigure(label: text("Checks", "检查"), value: .integer(Int64(results.count + unloaded.count))),
            KeyFigure(label: text("Passed", "通过"), value: .integer(Int64(count(.passed)))),
            figure(text("Errors", "错误"), findings.count { $0.severity == .error }, light: .red),
            figure(text("Warnings", "警告"), findings.count { $0.severity == .warning }, light: .yellow),
        ]
        if failures > 0 { figures.append(figure(text("Did not run", "未能运行"), failures, light: .red)) }
        return figures
    }

    /// A count that is judged only when there is something to count.
    private func figure(_ label: String, _ count: Int, light: Light) -> KeyFigure {
        KeyFigure(
            label: label,
            value: .integer(Int64(count)),
            light: count > 0 ? light : nil,
            word: text("to look at", "待查看")
        )
    }

    private var overview: Table {
        Table(
            columns: [
                Table.Column(key: "result", title: text("Result", "结果"), kind: .light),
                Table.Column(key: "check", title: text("Check", "检查")),
                Table.Column(key: "findings", title: text("Findings", "发现"), kind: .integer),
                Table.Column(key: "title", title: text("Title", "名称")),
            ],
            rows: results.map { result in
                Table.Row([
                    light(of: result), .text(result.check.name), .integer(Int64(result.findings.count)),
                    .text(result.check.title(language)),
                ])
            }
        )
    }

    private func light(of result: CheckResult) -> Cell {
        switch result.status {
        case .passed: .light(.green, text("passed", "通过"))
        case .failed: .light(result.check.severity == .error ? .red : .yellow, text("found", "有发现"))
        case .errored: .light(.grey, text("errored", "出错"))
        case .killed: .light(.grey, text("killed", "被终止"))
        }
    }

    private func blocks(of result: CheckResult) -> [Block] {
        var blocks: [Block] = [.heading(level: 1, text: "\(result.check.title(language)) (\(result.check.name))")]
        if let failure = result.failure { blocks.append(.note(kind: .error, text: text(of: failure))) }
        guard !result.findings.isEmpty else { return blocks }
        let table = Table(
            columns: [
                Table.Column(key: "subject", title: text("Record", "记录")),
                Table.Column(key: "name", title: text("Name", "名称")),
                Table.Column(key: "message", title: text("Finding", "发现")),
            ],
            rows: result.findings.prefix(Self.listed).map { finding in
                let name = finding.subject.flatMap { names[$0] } ?? ""
                let code = finding.subject?.code ?? "—"
                return Table.Row([.text(code), .text(name == code ? "" : name), .text(finding.message)])
            }
        )
        blocks.append(.table(table))
        let rest = result.findings.count - Self.listed
        if rest > 0 {
            blocks.append(
                .paragraph(text("… and \(rest) more; --format json lists all.", "另有 \(rest) 条；--format json 列出全部。"))
            )
        }
        return blocks
    }

    private func text(of error: PluginError) -> String {
        ([error.message(language)] + error.explanation(language, frames: 6)).joined(separator: "\n")
    }
}
