import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// What a run of checks came to, ready to be given out.
struct CheckReport: LocalizedPage {
    let asOf: AsOf
    let language: Language
    /// What the run is compared with, in words; nil where it is compared with nothing.
    let comparison: String?
    private(set) var checks: [JudgedCheck] = []
    private(set) var names: [Finding.Subject: String] = [:]
    private(set) var unloaded: [(plugin: String, error: PluginError, seconds: Double)] = []

    /// How many findings of one check are listed for people; data formats hold all.
    private static let listed = 25

    init(asOf: AsOf, language: Language, comparison: String? = nil) {
        self.asOf = asOf
        self.language = language
        self.comparison = comparison
    }

    mutating func add(_ check: JudgedCheck) {
        checks.append(check)
    }

    /// Looks up what the records of the listed findings are called.
    mutating func nameSubjects(in snapshot: Snapshot) throws {
        let listed = checks.flatMap { $0.findings.prefix(Self.listed) + $0.waived.prefix(Self.listed) }
        for subject in listed.compactMap(\.finding.subject) {
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
        !unloaded.isEmpty || checks.contains { $0.status == .errored || $0.status == .killed }
    }

    /// Whether there are findings of at least a severity.
    func hasFindings(from severity: Severity) -> Bool {
        checks.contains { check in check.findings.contains { $0.severity >= severity } }
    }

    /// The document that people read.
    var document: Document {
        var document = Document(
            title: LocalizedText("Checks", zh: "检查结果")(language),
            language: language,
            asOf: asOf.date
        )
        if let comparison { document.blocks.append(.paragraph(comparison)) }
        document.blocks.append(.keyFigures(figures))
        document.blocks.append(.table(overview))
        for entry in unloaded {
            document.blocks.append(.note(kind: .error, text: entry.plugin + language.colon + text(of: entry.error)))
        }
        for check in checks where check.status != .passed { document.blocks.append(contentsOf: blocks(of: check)) }
        document.blocks.append(contentsOf: waivedBlocks)
        let settled = checks.reduce(0) { $0 + ($1.settled?.count ?? 0) }
        if settled > 0 {
            let sentence = text("Settled since: \(settled).", "已解决：\(settled) 条。")
            document.blocks.append(.paragraph(sentence))
        }
        return document
    }

    /// How many checks ended in a way.
    func count(_ status: CheckResult.Status) -> Int {
        checks.count { $0.status == status }
    }

    private var figures: [KeyFigure] {
        let findings = checks.flatMap(\.findings)
        let waived = checks.reduce(0) { $0 + $1.waived.count }
        let failures = count(.errored) + count(.killed) + unloaded.count
        var figures = [
            KeyFigure(label: text("Checks", "检查"), value: .integer(Int64(checks.count + unloaded.count))),
            KeyFigure(label: text("Passed", "通过"), value: .integer(Int64(count(.passed)))),
            figure(text("Errors", "错误"), findings.count { $0.severity == .error }, light: .red),
            figure(text("Warnings", "警告"), findings.count { $0.severity == .warning }, light: .yellow),
        ]
        if waived > 0 { figures.append(KeyFigure(label: text("Waived", "已豁免"), value: .integer(Int64(waived)))) }
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
            rows: checks.map { check in
                Table.Row([
                    light(of: check), .text(check.result.check.name), .integer(Int64(check.findings.count)),
                    .text(check.result.check.title(language)),
                ])
            }
        )
    }

    private func light(of check: JudgedCheck) -> Cell {
        switch check.status {
        case .passed: .light(.green, text("passed", "通过"))
        case .failed: light(of: check.findings.map(\.severity).max() ?? .note)
        case .errored: .light(.grey, text("errored", "出错"))
        case .killed: .light(.grey, text("killed", "被终止"))
        }
    }

    private func light(of severity: Severity) -> Cell {
        .light(severity == .error ? .red : .yellow, text("found", "有发现"))
    }

    private func blocks(of check: JudgedCheck) -> [Block] {
        let entry = check.result.check
        var blocks: [Block] = [.heading(level: 1, text: "\(entry.title(language)) (\(entry.name))")]
        if let failure = check.result.failure { blocks.append(.note(kind: .error, text: text(of: failure))) }
        guard !check.findings.isEmpty else { return blocks }
        blocks.append(.table(table(of: check.findings)))
        let rest = check.findings.count - Self.listed
        if rest > 0 {
            blocks.append(
                .paragraph(text("… and \(rest) more; --format json lists all.", "另有 \(rest) 条；--format json 列出全部。"))
            )
        }
        return blocks
    }

    private func table(of findings: [JudgedFinding]) -> Table {
        Table(
            columns: [
                Table.Column(key: "subject", title: text("Record", "记录")),
                Table.Column(key: "name", title: text("Name", "名称")),
                Table.Column(key: "message", title: text("Finding", "发现")),
            ],
            rows: findings.prefix(Self.listed).map { judged in
                let subject = judged.finding.subject
                let name = subject.flatMap { names[$0] } ?? ""
                let code = subject?.code ?? "—"
                return Table.Row([.text(code), .text(name == code ? "" : name), .text(judged.finding.message)])
            }
        )
    }

    /// What is waived, with who answers for it and until when.
    private var waivedBlocks: [Block] {
        let waived = checks.flatMap(\.waived)
        if waived.isEmpty { return [] }
        let table = Table(
            columns: [
                Table.Column(key: "subject", title: text("Record", "记录")),
                Table.Column(key: "message", title: text("Finding", "发现")),
                Table.Column(key: "owner", title: text("Owner", "责任单位")),
                Table.Column(key: "until", title: text("Until", "有效期至"), kind: .date),
                Table.Column(key: "reason", title: text("Reason", "理由")),
            ],
            rows: waived.prefix(Self.listed).map { judged in
                let waiver = judged.waiver
                return Table.Row([
                    .text(judged.finding.subject?.code ?? "—"), .text(judged.finding.message),
                    .text(waiver?["owner"].text ?? ""), waiver?["until"].moment.map { .date($0) } ?? .empty,
                    .text(waiver?["reason"].text ?? ""),
                ])
            }
        )
        return [.heading(level: 1, text: text("Waived", "已豁免")), .table(table)]
    }

    func text(of error: PluginError) -> String {
        ([error.message(language)] + error.explanation(language, frames: 6)).joined(separator: "\n")
    }
}
