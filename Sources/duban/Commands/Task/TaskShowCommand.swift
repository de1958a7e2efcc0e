import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban task show`
struct TaskShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows a task with its units, feedback, extensions, reviews, appeals and evidence.",
            zh: "显示一项任务及其承办单位、反馈、延期申请、验收、申诉和佐证材料。"
        )
    )

    @Argument(help: .localized("The task's code.", zh: "任务编号。"))
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
