import ArgumentParser
import DubanDocuments
import DubanExchange
import DubanModel
import DubanStore
import NearestName

/// `duban import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: .localized(
            "Brings the rows of a spreadsheet or a CSV file into the workspace: all of them, or none.",
            zh: "将电子表格或 CSV 文件的各行导入工作区：要么全部导入，要么都不导入。"
        ),
        discussion: .localized(
            """
            In a spreadsheet the headings are found under title and notes, and matched with the labels of fields in \
            English and Chinese; --dry-run shows what becomes of each column and each row. In a CSV file they must be \
            names or labels of fields; `duban show tasks --fields` lists them. A mapping file says which column becomes \
            which field: see docs/importing.md.

            A plugin may bring in a kind of file of its own: duban import PLUGIN.IMPORTER FILE, with the importer's \
            parameters as further options.
            """,
            zh: """
                在电子表格中，程序在大标题和说明之下找到表头，并与字段的中英文标题对应；--dry-run 显示每列、每行的导入情况。CSV 文件的表头须为字段的名称或标题，\
                `duban show tasks --fields` 可列出。对应关系文件写明哪一列导入哪个字段，见 docs/importing.md。

                插件可导入自有类型的文件：duban import 插件.条目 文件，导入条目的参数作为其他选项给出。
                """
        )
    )

    @Argument(
        help: .localized(
            "What the rows are (tasks, projects, indicators and so on), or the importer of a plugin.",
            zh: "各行的记录类别（tasks、projects、indicators 等），或插件的导入条目。"
        )
    )
    var kind: String

    @Argument(
        help: .localized(
            "The file: .xlsx, CSV in UTF-8, or what the importer reads.",
            zh: "要导入的文件：.xlsx、UTF-8 编码的 CSV，或导入条目所读取的文件。"
        )
    )
    var file: String

    @OptionGroup var reading: ImportOptions

    @Flag(
        help: .localized(
            "Check everything and keep nothing; shows what becomes of each column and row.",
            zh: "试运行：检查全部内容而不保存，显示每列、每行的导入情况。"
        )
    )
    var dryRun = false

    @Flag(help: .localized("Make organizations that the file names and nobody knows.", zh: "自动新建文件中写明而尚未登记的单位。"))
    var createOrganizations = false

    @OptionGroup var shared: SharedOptions

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var words: [String] = []

    func run() throws {
        let parameters = try PassthroughWords(words)
        if let name = parameters.name {
            throw CommandFailure(.usage, LocalizedText("'\(name)' is one word too many", zh: "多出一个词“\(name)”"))
        }
        if kind.contains(".") { return try importByPlugin(parameters) }
        if let option = parameters.remaining.keys.sorted().first {
            let known = [
                "mapping", "save-mapping", "sheet", "rejects", "strict", "rename", "dry-run", "create-organizations",
            ]
            let hint = NameHint(meant: NearestName.suggestion(for: option, in: known).map { "--\($0)" })
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "there is no option '--\(option)'\(hint)",
                    zh: "没有选项“--\(option)”\(hint.chinese)"
                )
            )
        }
        let workspace = try shared.openWorkspace()
        let model = try Model.meant(by: kind, in: workspace.catalog)
        let read = try reading.mapping.map { path throws in try MappingFile(path: path).mapping(for: model) }
        let store = try workspace.open(.readWrite)
        let progress = Progress(LocalizedText("importing \(file)", zh: "正在导入 \(file)"))
        let outcome = try Importer(model, mapping: read, options: options)
            .run(file: file, into: store, actor: Author(Environment.user), recorded: Environment.now) { rows, share in
                progress.show(Self.state(rows, share))
            }
        progress.finish()
        try finish(outcome, model, store, language: try shared.language(in: workspace))
    }

    private var options: Importer.Options {
        var options = Importer.Options()
        options.createsOrganizations = createOrganizations
        options.isDryRun = dryRun
        options.listsVerdicts = dryRun
        reading.choose(in: &options)
        return options
    }

    private static func state(_ rows: Int, _ share: Double?) -> String {
        let percent = share.map { " (\(Int($0 * 100))%)" } ?? ""
        return LocalizedText("\(rows) rows\(percent)", zh: "\(rows) 行\(percent)")(Environment.language)
    }

    private func importByPlugin(_ parameters: PassthroughWords) throws {
        try reading.checkIsEmpty(for: kind)
        let plugin = PluginImport(name: kind, file: file, arguments: parameters.remaining)
        let environment = try RunEnvironment(shared: shared)
        let (model, records, found) = try plugin.records(in: environment)
        let store = try environment.workspace.open(.readWrite)
        let proposer = try Proposer(plugin: found, entry: kind, in: environment)
        let report = try Importer(model, mapping: nil, options: options).run(
            records,
            into: store,
            actor: proposer.author,
            recorded: Environment.now
        )
        try finish(report, model, store)
    }

    private func finish(_ outcome: Importer.Outcome, _ model: Model, _ store: Store, language: Language) throws {
        if let path = reading.saveMapping {
            try OutputFile.writeAndTell(MappingFile.text(of: outcome.mapping).utf8, to: path)
        }
        if dryRun {
            let page = ImportPage(outcome: outcome, file: file, language: language)
            try Output(format: nil, path: nil).write(page.document)
        }
        if let path = reading.rejects, !outcome.rejected.isEmpty {
            try RejectsFile(layout: outcome.report.layout, rejected: outcome.rejected, language: language).write(
                to: path
            )
            let note = LocalizedText(
                "wrote \(counted(outcome.rejected.count, "bad row")) to \(path): mend them there and import it",
                zh: "已将 \(outcome.rejected.count) 行写入 \(path)，修改后可再次导入"
            )
            Console.note(note(Environment.language))
        }
        try finish(outcome.report, model, store)
    }

    private func finish(_ report: ImportReport, _ model: Model, _ store: Store) throws {
        Self.list(report.doubts, of: report.doubtCount, file: file, asDoubts: true)
        if report.problemCount > 0 {
            Self.list(report.problems, of: report.problemCount, file: file)
        }
        if report.isRefused {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(counted(report.problemCount, "problem")) in \(counted(report.rows, "row")); nothing was imported",
                    zh: "\(report.rows) 行中有 \(report.problemCount) 处问题，未导入任何内容"
                )
            )
        }
        if !report.isDryRun { try store.optimize() }
        for line in ImportSummary(report, model).lines(Environment.language) {
            TextWrapper.wrap(line, width: Console.width).forEach(Console.print)
        }
    }

    /// Lists what is wrong, a line each, on standard error.
    static func list(_ problems: [RowProblem], of count: Int, file: String, asDoubts: Bool = false) {
        let language = Environment.language
        for problem in problems {
            let place = problem.address ?? String(problem.line)
            let column = problem.column.isEmpty ? "" : " \(problem.column)"
            let shown = problem.value.shortened
            let value = shown.isEmpty ? "" : LocalizedText(" '\(shown)'", zh: "“\(shown)”")(language)
            let message = problem.message(language)
            let ending = asDoubts ? LocalizedText("; left out", zh: "；该值未导入")(language) : ""
            Console.note("\(file):\(place):\(column)\(value)\(language.colon)\(message)\(ending)")
        }
        if count > problems.count {
            let more = count - problems.count
            Console.note(LocalizedText("… and \(more) more", zh: "……另有 \(more) 处")(language))
        }
    }
}
