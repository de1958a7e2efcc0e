import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban plugin lint`
struct PluginLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: .localized("Looks for mistakes in plugins without running them.", zh: "检查插件中的错误，不运行插件。"),
        discussion: .localized(
            """
            It finds what is no Lua, names that the API or a kind of record does not have, keys of entries, parameters and \
            settings that nobody declared or nobody reads, records that the manifest does not ask for, and what the \
            plugin's API level does not have. Where luacheck is installed, it says its part. Exit code 1 tells of warnings or \
            errors.
            """,
            zh: """
                可查出：Lua 语法错误，API 或记录类型中没有的名称，条目中没有的键，未声明或从未读取的参数和设置，清单未申请读取的\
                记录，以及插件的 API 级别不提供的功能。如已安装 luacheck，也列出其检查结果。退出码 1 表示有警告或错误。
                """
        )
    )

    @Argument(help: .localized("The plugins; the workspace's own unless given.", zh: "插件；未指定时为工作区自己的插件。"))
    var plugins: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: .localized("Ask luacheck as well, where it is installed.", zh: "如已安装 luacheck，同时用它检查。")
    )
    var luacheck = true

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let output = try output.opened()
        var findings: [LintFinding] = []
        if plugins.isEmpty {
            findings += environment.registry.broken.map { broken in
                let file = "\(PluginRegistry.folderName)/\(broken.folderName)/\(PluginRegistry.manifestName)"
                let message = broken.error.message(environment.options.language)
                return LintFinding(rule: .manifest, severity: .error, file: file, line: 0, message: message)
            }
        }
        let chosen = plugins.isEmpty ? environment.ownPlugins : try plugins.map(environment.plugin)
        for plugin in chosen {
            findings += try PluginLinter(plugin, options: environment.options).findings()
            if luacheck { findings += Luacheck.findings(in: plugin) }
        }
        try show(findings, of: chosen, output, environment.options.language)
        if findings.contains(where: { $0.severity != .note }) { throw CommandFailure(.findings) }
    }

    private func show(_ findings: [LintFinding], of plugins: [Plugin], _ output: Output, _ language: Language) throws {
        guard output.format != .text || output.path != nil else {
            for finding in findings {
                Console.print(
                    "\(finding.place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule.rawValue)]"
                )
            }
            let names = plugins.map(\.id).joined(separator: ", ")
            let count = findings.count
            let all = LocalizedText("\(names): nothing to remark", zh: "\(names)：没有问题")
            let some = LocalizedText("\(count) \(count == 1 ? "remark" : "remarks")", zh: "\(count) 条")
            return Console.note((count == 0 ? all : some)(language))
        }
        let titles = [
            ("file", LocalizedText("File", zh: "文件")), ("line", LocalizedText("Line", zh: "行")),
            ("severity", LocalizedText("Severity", zh: "级别")), ("rule", LocalizedText("Rule", zh: "规则")),
            ("message", LocalizedText("Remark", zh: "说明")),
        ]
        let columns = titles.map { key, title in
            Table.Column(key: key, title: title(language), kind: key == "line" ? .integer : .text)
        }
        let rows = findings.map { finding in
            Table.Row([
                .text(finding.file), .integer(Int64(finding.line)), .text(finding.severity.rawValue),
                .text(finding.rule.rawValue), .text(finding.message),
            ])
        }
        let title = LocalizedText("Remarks on plugins", zh: "插件检查")(language)
        let table = Table(columns: columns, rows: rows)
        try output.write(Document(title: title, language: language, blocks: [.table(table)]))
    }
}
