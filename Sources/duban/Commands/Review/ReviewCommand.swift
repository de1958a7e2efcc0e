import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import NearestName

/// `duban review`
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Scores and ranks organizations for a month, with the reason for every point.",
        discussion: "The rules are those of [scoring] in duban.toml; see docs/review.md."
    )

    @Argument(help: "The month, such as 2023-03.")
    var month: String

    @Option(help: "Only this organization.")
    var organization: String?

    @Flag(help: "Show every line of every score.")
    var explain = false

    @Option(help: "The day on which the review is looked at.")
    var asOf: String?

    @Option(help: "Leave out what had not been recorded by then.")
    var knownAt: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String?

    @Option(help: "The number of the table to write, for csv.")
    var table: Int?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf, knownAt: knownAt)
        var output = try Output(format: format, path: output)
        output.table = table
        let period = try PeriodArgument.period(month, option: "MONTH")
        guard period.kind == .month, period.firstDay <= environment.asOf.date else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "MONTH '\(month)' is not allowed: expected a month that has begun by \(environment.asOf.date), such as 2023-03",
                    zh: "月份“\(month)”不符合要求：应为 \(environment.asOf.date) 前已开始的月份，如 2023-03"
                )
            )
        }
        let store = try environment.workspace.open(.readOnly)
        var review = try store.review(of: period, asOf: environment.asOf, rules: environment.workspace.settings.scoring)
        if let organization {
            let known = review.groups.flatMap(\.standings).map(\.organization)
            guard known.contains(organization) else {
                let hint = NearestName.hint(for: organization, in: known)
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "--organization '\(organization.prefix(60))' is not reviewed\(hint)",
                        zh: "单位“\(organization.prefix(60))”不参加讲评\(hint)"
                    )
                )
            }
            review = review.keeping { $0.organization == organization }
        }
        let page = ReviewPage(
            review: review,
            language: environment.options.language,
            explains: explain || organization != nil
        )
        try output.write(page.document)
    }
}
