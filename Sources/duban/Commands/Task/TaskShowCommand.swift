import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban task show`
struct TaskShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a task with its units, feedback, extensions, reviews, appeals and evidence."
    )

    @Argument(help: "The task's code.")
    var code: String

    @Option(help: "The day whose state of knowledge is shown.")
    var asOf: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf)
        let output = try Output(format: format, path: nil)
        let store = try environment.workspace.open(.readOnly)
        let document = try store.read(asOf: environment.asOf) { snapshot in
            guard let task = try snapshot.record(.task, code: code) else {
                throw CommandFailure.noRecord(.task, code, snapshot.asOf.date)
            }
            let page = TaskPage(language: environment.options.language, asOf: environment.options.today)
            return try page.detail(task) { model in
                try snapshot.records(Query(model).and(.task, .equal(.text(code))))
            }
        }
        try output.write(document)
    }
}
