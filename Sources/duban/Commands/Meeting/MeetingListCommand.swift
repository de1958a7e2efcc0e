import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban meeting list`
struct MeetingListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized(
            "Lists meetings, the latest at the top, with how many tasks are on their agendas.",
            zh: "列出会议及其议题数，最近的在前。"
        )
    )

    @Option(
        help: .localized("Only those of this kind: weekly, monthly or other.", zh: "仅列出该类别的会议：weekly、monthly 或 other。")
    )
    var kind: MeetingKind?

    @Option(help: .localized("At most so many.", zh: "最多列出的条数。"))
    var limit = 50

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            var query = Query(
                .meeting,
                order: [Query.Order("held", isDescending: true), Query.Order(.kind), Query.Order(.code)]
            )
            if let kind { query = query.and(.kind, .equal(.text(kind.rawValue))) }
            var limited = query
            limited.limit = max(0, limit)
            let page = MeetingPage(language: environment.options.language, asOf: environment.options.today)
            return page.list(
                try snapshot.records(limited),
                total: try snapshot.count(query),
                items: try snapshot.agendaCounts()
            )
        }
    }
}
