import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban directive uncovered`
struct DirectiveUncoveredCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncovered",
        abstract: .localized(
            "Lists the requirements that no task carries out; a cancelled task does not count.",
            zh: "列出尚无任务落实的要求；已撤销的任务不计。"
        )
    )

    @Argument(help: .localized("The directive's code; every directive unless given.", zh: "指示编码；未指定时为全部指示。"))
    var code: String?

    @Flag(help: .localized("End with exit code 1 if there are any.", zh: "如有此类要求，以退出码 1 结束。"))
    var fail = false

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        var count = 0
        try reading.show { snapshot, environment in
            if let code { _ = try snapshot.known(.directive, code) }
            let uncovered = try snapshot.tracedRequirements(of: code).filter { !$0.isCovered }
            count = uncovered.count
            let page = DirectivePage(language: environment.options.language, asOf: environment.options.today)
            return page.uncovered(uncovered)
        }
        if fail, count > 0 { throw CommandFailure(.findings) }
    }
}
