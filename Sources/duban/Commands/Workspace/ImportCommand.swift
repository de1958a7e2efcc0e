import ArgumentParser
import DubanExchange
import DubanModel
import DubanStore

/// `duban import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings the rows of a CSV file into the workspace: all of them, or none.",
        discussion: """
            Without a mapping the headings must be names or labels of fields; `duban show tasks --fields` lists them. A \
            mapping file says which column becomes which field: see docs/importing.md.

            A plugin may bring in a kind of file of its own: duban import PLUGIN.IMPORTER FILE, with the importer's \
            parameters as further options.
            """
    )

    @Argument(help: "What the rows are (tasks, projects, indicators and so on), or the importer of a plugin.")
    var kind: String

    @Argument(help: "The file: CSV in UTF-8, or what the importer reads.")
    var file: String

    @Option(help: "The mapping file (TOML).")
    var mapping: String?

    @Flag(help: "Check everything and keep nothing.")
    var dryRun = false

    @Flag(help: "Make organizations that the file names and nobody knows.")
    var createOrganizations = false

    @OptionGroup var shared: SharedOptions

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var words: [String] = []

    func run() throws {
        let parameters = try PassthroughWords(words)
        if let name = parameters.name { throw CommandFailure(.usage, "'\(name)' is one word too many") }
        if kind.contains(".") { return try importByPlugin(parameters) }
        if let option = parameters.remaining.keys.sorted().first {
            throw CommandFailure(.usage, LocalizedText("there is no option '--\(option)'", zh: "没有选项“--\(option)”"))
        }
        let workspace = try shared.openWorkspace()
        let model = try Model.meant(by: kind, in: workspace.catalog)
        var options = Importer.Options()
        options.createsOrganizations = createOrganizations
        options.isDryRun = dryRun
        let read = try mapping.map { path throws in try MappingFile(path: path).mapping(for: model) }
        let store = try workspace.open(.readWrite)
        let progress = Progress("importing \(file)")
        let report = try Importer(model, mapping: read, options: options)
            .run(csv: file, into: store, actor: Environment.user, recorded: Environment.now) { rows, _ in
                progress.show("\(rows) rows")
            }
        progress.finish()
        try finish(report, model, store)
    }

    private func importByPlugin(_ parameters: PassthroughWords) throws {
        if mapping != nil {
            throw CommandFailure(
                .usage,
                LocalizedText("--mapping is for CSV files; \(kind) reads its files itself", zh: "--mapping 用于 CSV 文件")
            )
        }
        let reading = PluginImport(name: kind, file: file, arguments: parameters.remaining)
        let environment = try RunEnvironment(shared: shared)
        let (model, records, plugin) = try reading.records(in: environment)
        var options = Importer.Options()
        options.createsOrganizations = createOrganizations
        options.isDryRun = dryRun
        let store = try environment.workspace.open(.readWrite)
        let proposer = try Proposer(plugin: plugin, entry: kind, in: environment)
        let report = try Importer(model, mapping: nil, options: options).run(
            records,
            into: store,
            actor: proposer.author,
            recorded: Environment.now
        )
        try finish(report, model, store)
    }

    private func finish(_ report: ImportReport, _ model: Model, _ store: Store) throws {
        if report.problemCount > 0 {
            Self.list(report, file: file)
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(counted(report.problemCount, "problem")) in \(counted(report.rows, "row")); nothing was imported",
                    zh: "\(report.rows) 行中有 \(report.problemCount) 处问题，未导入任何内容"
                )
            )
        }
        if !dryRun { try store.optimize() }
        summarize(report, model)
    }

    private func summarize(_ report: ImportReport, _ model: Model) {
        var parts = ["\(report.created) new"]
        if report.updated > 0 { parts.append("\(report.updated) changed") }
        if report.unchanged > 0 { parts.append("\(report.unchanged) as they were") }
        let verb = report.isDryRun ? "would import" : "imported"
        Console.print("\(verb) \(counted(report.rows, "row")) of \(model.plural): \(parts.joined(separator: ", "))")
        if !report.organizationsCreated.isEmpty {
            let names = report.organizationsCreated.prefix(12).joined(separator: ", ")
            let rest = report.organizationsCreated.count > 12 ? ", …" : ""
            Console.print("new organizations (\(report.organizationsCreated.count)): \(names)\(rest)")
        }
    }

    /// Lists what is wrong, a line each, on standard error.
    static func list(_ report: ImportReport, file: String) {
        for problem in report.problems {
            let place = problem.column.isEmpty ? "" : " \(problem.column)"
            let shown = problem.value.shortened
            let value = shown.isEmpty ? "" : " '\(shown)'"
            Console.note("\(file):\(problem.line):\(place)\(value): \(problem.message(Environment.language))")
        }
        if report.problemCount > report.problems.count {
            Console.note("… and \(report.problemCount - report.problems.count) more")
        }
    }
}
