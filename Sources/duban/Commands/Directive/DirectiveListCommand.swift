import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban directive list`
struct DirectiveListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized(
            "Lists directives, the latest at the top, with how many of their requirements tasks carry out.",
            zh: "列出指示及已有任务落实的要求数，最近的在前。"
        )
    )

    @Option(
        help: .localized(
            "Only those of this kind: speech, document, inspection, meeting or other.",
            zh: "仅列出该类别的指示：speech、document、inspection、meeting 或 other。"
        )
    )
    var kind: DirectiveKind?

    @Option(help: .localized("At most so many.", zh: "最多列出的条数。"))
    var limit = 50

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            var query = Query(.directive, order: [Query.Order("issued", isDescending: true), Query.Order(.code)])
            if let kind { query = query.and(.kind, .equal(.text(kind.rawValue))) }
            var limited = query
            limited.limit = max(0, limit)
            let page = DirectivePage(language: environment.options.language, asOf: environment.options.today)
            return page.list(
                try snapshot.records(limited),
                total: try snapshot.count(query),
                requirements: try snapshot.tracedRequirements()
            )
        }
    }
}
