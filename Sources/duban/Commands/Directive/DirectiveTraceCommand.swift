import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive trace`
struct DirectiveTraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Says that a task carries out a requirement."
    )

    @Argument(help: "The requirement's code, such as research-speech/1.")
    var requirement: String

    @Argument(help: "The codes of tasks.")
    var tasks: [String]

    @Option(help: "Which part of the requirement they are for.")
    var note: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        try common.supervise { _, _ in
            tasks.map { task in
                let record = Record(
                    .coverage,
                    [
                        .code: .text("\(requirement)/\(task)"), "requirement": .text(requirement), .task: .text(task),
                        "note": note.map(FieldValue.text) ?? .null,
                    ]
                )
                return RecordChange(record, event: "traced", note: note)
            }
        }
    }
}
