public import DubanModel

/// The kinds of entries that a plugin may register.
public enum EntryKind: String, Sendable, CaseIterable {
    /// Makes a document.
    case report
    /// Looks for what is wrong.
    case check
    /// Proposes changes.
    case command
    /// Is asked when something is done to a task.
    case hook
    /// Computes a value of a record, as a field of its own.
    case field
    /// Reads a kind of file into records.
    case importer
    /// Writes a kind of file.
    case exporter

    /// How an entry with a name is put to use.
    public func use(of name: String) -> LocalizedText {
        switch self {
        case .report, .command: LocalizedText("duban run \(name)")
        case .check: LocalizedText("duban check \(name)")
        case .importer: LocalizedText("duban import \(name) FILE", zh: "duban import \(name) 文件")
        case .exporter: LocalizedText("duban export \(name)")
        case .hook:
            LocalizedText("it runs by itself when something is done to a task", zh: "对任务办理时自动运行")
        case .field:
            LocalizedText(
                "scripts read it as a field of the record; plugins that require this one, too",
                zh: "脚本可像读取记录字段一样读取；依赖本插件的其他插件亦可"
            )
        }
    }

    /// What people read for the kind.
    public var label: LocalizedText {
        switch self {
        case .report: LocalizedText("report", zh: "报告")
        case .check: LocalizedText("check", zh: "检查")
        case .command: LocalizedText("command", zh: "命令")
        case .hook: LocalizedText("hook", zh: "钩子")
        case .field: LocalizedText("field", zh: "字段")
        case .importer: LocalizedText("importer", zh: "导入")
        case .exporter: LocalizedText("exporter", zh: "导出")
        }
    }
}
