import ArgumentParser
import DubanModel
import DubanStore

/// `duban task add`
struct TaskAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .localized("Makes a task and assigns it to its units, or drafts it.", zh: "新增一项任务并交办给承办单位，或先作拟办。"),
        discussion: .localized(
            "Without --code it gets the next number of its meeting, or of the year.",
            zh: "不给出 --code 时，取所属会议的下一个编号；不属于会议的，取当年的下一个编号。"
        )
    )

    @Argument(help: .localized("What is to be done.", zh: "要做的事项。"))
    var title: String

    @Option(help: .localized("The organization that leads.", zh: "牵头单位。"))
    var lead: String?

    @Option(parsing: .upToNextOption, help: .localized("Organizations that support it.", zh: "配合单位。"))
    var support: [String] = []

    @Option(help: .localized("When it is to be done.", zh: "完成时限。"))
    var due: String?

    @Option(help: .localized("The measurable result by which completion is judged.", zh: "完成标准，即据以判定完成的可量化结果。"))
    var criterion: String?

    @Option(help: .localized("The meeting that assigns it.", zh: "交办该任务的会议。"))
    var meeting: String?

    @Option(
        help: .localized(
            "The ledger in which it is kept, such as assignment or petition.",
            zh: "所在台账，如 assignment 或 petition。"
        )
    )
    var ledger: String?

    @Option(help: .localized("The code by which it is named.", zh: "任务编号。"))
    var code: String?

    @Option(
        name: .customLong("set"),
        help: .localized("Any other field, as FIELD=VALUE; may be given several times.", zh: "其他字段，写作 字段=值；可多次给出。")
    )
    var fields: [String] = []

    @Flag(help: .localized("Only draft it; `duban task assign` assigns it.", zh: "仅作拟办；之后用 duban task assign 交办。"))
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
