import ArgumentParser
import DubanModel
import DubanStore

/// `duban task add`
struct TaskAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Makes a task and assigns it to its units, or drafts it.",
        discussion: "Without --code it gets the next number of its meeting, or of the year."
    )

    @Argument(help: "What is to be done.")
    var title: String

    @Option(help: "The organization that leads.")
    var lead: String?

    @Option(parsing: .upToNextOption, help: "Organizations that support it.")
    var support: [String] = []

    @Option(help: "When it is to be done.")
    var due: String?

    @Option(help: "The measurable result by which completion is judged.")
    var criterion: String?

    @Option(help: "The meeting that assigns it.")
    var meeting: String?

    @Option(help: "The ledger in which it is kept, such as assignment or petition.")
    var ledger: String?

    @Option(help: "The code by which it is named.")
    var code: String?

    @Option(name: .customLong("set"), help: "Any other field, as FIELD=VALUE; may be given several times.")
    var fields: [String] = []

    @Flag(help: "Only draft it; `duban task assign` assigns it.")
    var draft = false

    @OptionGroup var common: ActionOptions

    func run() throws {
        let environment = try RunEnvironment(shared: common.shared, checksSettings: false)
        let workspace = environment.workspace
        let action = try common.action(draft ? .draft : .assign, in: workspace)
        let task = try record(workspace.catalog.task)
        let language = try common.shared.language(in: workspace)
        let applied = try common.writer(of: action, in: environment).write { transaction in
            try transaction.applied(
                creating: task,
                support: support,
                by: action,
                rules: workspace.settings.workflow
            )
        }
        ChangeSummary(applied, language: language).lines(isDryRun: common.dryRun).forEach(Console.print)
    }

    private func record(_ model: Model) throws -> Record {
        var record = Record(model)
        let given: [(FieldName, String?)] = [
            (.title, title), (.lead, lead), (.due, due), ("criterion", criterion), (.meeting, meeting),
            ("ledger", ledger ?? "assignment"), (.code, code),
        ]
        for case (let name, let written?) in given { record[name] = try value(written, for: name, of: model) }
        for assignment in fields {
            guard let sign = assignment.firstIndex(of: "=") else {
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "--set '\(assignment.shortened)' is not allowed: expected FIELD=VALUE",
                        zh: "--set“\(assignment.shortened)”不符合要求：应为 字段=值"
                    )
                )
            }
            let name = FieldName(rawValue: String(assignment[..<sign]))
            record[name] = try value(String(assignment[assignment.index(after: sign)...]), for: name, of: model)
        }
        return record
    }

    private func value(_ written: String, for name: FieldName, of model: Model) throws -> FieldValue {
        guard let field = model.givenFields.first(where: { $0.name == name }) else {
            throw CommandFailure(.usage, ModelError.unknownField(name.rawValue, of: model).message)
        }
        guard let value = field.type.parse(written) else {
            throw CommandFailure(.usage, ModelError.invalidValue(written, for: field).message)
        }
        return value
    }
}
