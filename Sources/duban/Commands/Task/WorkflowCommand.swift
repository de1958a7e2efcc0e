import ArgumentParser
import DubanDocuments
import DubanModel

/// `duban task workflow`
struct WorkflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflow",
        abstract: "Shows who may do what to a task, in which state, and what it leads to."
    )

    @OptionGroup var output: OutputOptions

    @Option(help: "The language, en or zh-Hans.")
    var lang: String?

    func run() throws {
        let language = try SharedOptions.language(lang) ?? Environment.language
        try output.opened().write(WorkflowPage(language: language).document)
    }
}
