import ArgumentParser
import DubanDocuments
import DubanModel

/// `duban task workflow`
struct WorkflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflow",
        abstract: .localized(
            "Shows who may do what to a task, in which state, and what it leads to.",
            zh: "显示谁在什么状态下可以对任务做什么、结果如何。"
        )
    )

    @OptionGroup var output: OutputOptions

    @Option(help: .localized("The language, en or zh-Hans.", zh: "语言：en 或 zh-Hans。"))
    var lang: String?

    func run() throws {
        let language = try SharedOptions.language(lang) ?? Environment.language
        try output.opened().write(WorkflowPage(language: language).document)
    }
}
