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
        abstract: .localized(
            "Scores and ranks organizations for a month, with the reason for every point.",
            zh: "月度讲评：为各单位计分、排名，每项得分均列明事由。"
        ),
        discussion: .localized(
            "The rules are those of [scoring] in duban.toml; see docs/review.md.",
            zh: "计分规则在 duban.toml 的 [scoring] 中设置；见 docs/review.md。"
        )
    )

    @Argument(help: .localized("The month, such as 2023-03.", zh: "月份，如 2023-03。"))
    var month: String

    @Option(help: .localized("Only this organization.", zh: "仅显示该单位。"))
    var organization: String?

    @Flag(help: .localized("Show every line of every score.", zh: "显示各单位得分的全部明细。"))
    var explain = false

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        let environment = try reading.environment()
        let output = try reading.output.opened()
        let month = try month(by: environment.asOf.date)
        let store = try environment.workspace.open(.readOnly)
        var review = try store.review(of: month, asOf: environment.asOf, rules: environment.workspace.settings.scoring)
        if let organization { review = try narrowed(review, to: organization) }
        let page = ReviewPage(
            review: review,
            language: environment.options.language,
            explains: explain || organization != nil
        )
        try output.write(page.document)
    }

    /// The month to review, which must have begun by a day.
    private func month(by day: CivilDate) throws -> Period {
        let period = try PeriodArgument.period(month, option: "MONTH")
        guard period.kind == .month, period.firstDay <= day else {
            throw CommandFailure.notAllowed(
                "MONTH",
                month,
                expected: LocalizedText(
                    "a month that has begun by \(day), such as 2023-03",
                    zh: "\(day) 前已开始的月份，如 2023-03"
                )
            )
        }
        return period
    }

    private func narrowed(_ review: MonthlyReview, to organization: String) throws -> MonthlyReview {
        let known = review.groups.flatMap(\.standings).map(\.organization)
        guard known.contains(organization) else {
            let hint = NearestName.hint(for: organization, in: known)
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "--organization '\(organization.shortened)' is not reviewed\(hint)",
                    zh: "单位“\(organization.shortened)”不参加讲评\(hint.chinese)"
                )
            )
        }
        return review.keeping { $0.organization == organization }
    }
}
