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

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let task = try snapshot.known(.task, code)
            let page = TaskPage(language: environment.options.language, asOf: environment.options.today)
            return try page.detail(task) { model in
                try snapshot.records(Query(model).and(.task, .equal(.text(code))))
            }
        }
    }
}
