import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban directive list`
struct DirectiveListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists directives, the latest at the top, with how many of their requirements tasks carry out."
    )

    @Option(help: "Only those of this kind: speech, document, inspection, meeting or other.")
    var kind: DirectiveKind?

    @Option(help: "At most so many.")
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
