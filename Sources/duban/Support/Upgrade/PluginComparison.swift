import DubanDocuments
import DubanModel
import DubanPlugins

/// In what two versions of a plugin differ: what they say of themselves, what they find, what their reports show.
struct PluginComparison: LocalizedPage {
    let language: Language
    private let old: PluginRun
    private let new: PluginRun

    init(_ old: PluginRun, _ new: PluginRun, language: Language) {
        self.old = old
        self.new = new
        self.language = language
    }

    /// Whether an entry failed in one of them.
    var hasFailures: Bool { !old.failures.isEmpty || !new.failures.isEmpty }

    /// Whether there is any difference.
    var hasDifferences: Bool { !blocks.isEmpty }

    private var blocks: [Block] { failureBlocks + manifestBlocks + entryBlocks + findingBlocks + documentBlocks }

    /// The differences.
    var document: Document {
        let blocks = blocks
        let nothing = Block.note(kind: .success, text: text("Both do the same on this data.", "在此数据上两者结果相同。"))
        let (before, after) = (old.plugin.manifest, new.plugin.manifest)
        return Document(
            title: text("\(after.id): two versions", "\(after.id)：两个版本的比较"),
            subtitle:
                "\(before.version) (\(old.plugin.displayFolder)) → \(after.version) (\(new.plugin.displayFolder))",
            language: language,
            blocks: blocks.isEmpty ? [nothing] : blocks
        )
    }

    private var failureBlocks: [Block] {
        [(old, text("old", "旧版")), (new, text("new", "新版"))].flatMap { run, word in
            run.failures.map { failure in
                Block.note(kind: .error, text: "\(failure.name) (\(word)): \(failure.error.message(language))")
            }
        }
    }

    private var manifestBlocks: [Block] {
        let (before, after) = (old.plugin.manifest, new.plugin.manifest)
        var items: [String] = []
        let reads = after.read.missing(from: before.read)
        let proposes = after.propose.missing(from: before.propose)
        let more = PermissionSet.words(read: reads, propose: proposes)(language)
        if !more.isEmpty { items.append(text("asks for more: \(more)", "申请更多权限：\(more)")) }
        if before.api != after.api {
            items.append(text("API level \(before.api) → \(after.api)", "API 级别 \(before.api) → \(after.api)"))
        }
        if before.department != after.department { items.append("\(before.department) → \(after.department)") }
        return items.isEmpty
            ? [] : [.heading(level: 1, text: text("The manifest", "清单")), .list(items: items, isOrdered: false)]
    }

    private var entryBlocks: [Block] {
        let (before, after) = (Set(old.entries.map(\.name)), Set(new.entries.map(\.name)))
        let items =
            after.subtracting(before).sorted().map { text("\($0) is new", "新增 \($0)") }
            + before.subtracting(after).sorted().map { text("\($0) is gone", "删除 \($0)") }
        return items.isEmpty
            ? [] : [.heading(level: 1, text: text("Entries", "条目")), .list(items: items, isOrdered: false)]
    }

    private var findingBlocks: [Block] {
        var rows: [Table.Row] = []
        for name in Set(old.results.keys).intersection(new.results.keys).sorted() {
            guard let before = old.results[name], let after = new.results[name], before.failure == nil,
                after.failure == nil
            else { continue }
            rows += changes(name, before.findings, after.findings)
        }
        guard !rows.isEmpty else { return [] }
        let columns = [
            Table.Column(key: "change", title: text("Change", "变化")),
            Table.Column(key: "check", title: text("Check", "检查")),
            Table.Column(key: "subject", title: text("Subject", "对象")),
            Table.Column(key: "severity", title: text("Severity", "级别")),
            Table.Column(key: "message", title: text("Finding", "发现")),
        ]
        return [.heading(level: 1, text: text("Findings", "检查发现")), .table(Table(columns: columns, rows: rows))]
    }

    private func changes(_ check: String, _ before: [Finding], _ after: [Finding]) -> [Table.Row] {
        let former = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
        let present = Set(after.map(\.id))
        func row(_ word: String, _ finding: Finding, _ severity: String, _ message: String) -> Table.Row {
            Table.Row([
                .text(word), .text(check), .text(finding.subject?.code ?? ""), .text(severity), .text(message),
            ])
        }
        var rows: [Table.Row] = []
        for finding in after {
            guard let known = former[finding.id] else {
                rows.append(row(text("added", "新增"), finding, finding.severity.rawValue, finding.message))
                continue
            }
            if known.message == finding.message, known.severity == finding.severity { continue }
            let severity =
                known.severity == finding.severity
                ? finding.severity.rawValue : "\(known.severity.rawValue) → \(finding.severity.rawValue)"
            let message = known.message == finding.message ? finding.message : "\(known.message) → \(finding.message)"
            rows.append(row(text("changed", "变化"), finding, severity, message))
        }
        for finding in before where !present.contains(finding.id) {
            rows.append(row(text("gone", "消失"), finding, finding.severity.rawValue, finding.message))
        }
        return rows
    }

    private var documentBlocks: [Block] {
        Set(old.documents.keys).intersection(new.documents.keys).sorted().flatMap { name -> [Block] in
            guard let before = old.documents[name], let after = new.documents[name] else { return [] }
            let blocks = DocumentComparison(before, after).blocks
            return blocks.isEmpty ? [] : [.heading(level: 1, text: name)] + blocks.map(\.lowered)
        }
    }
}

extension Block {
    /// A heading a level lower, to stand under another one.
    fileprivate var lowered: Block {
        if case .heading(let level, let text) = self { .heading(level: min(4, level + 1), text: text) } else { self }
    }
}
