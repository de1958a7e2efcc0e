import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban meeting next`
struct MeetingNextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: .localized(
            "Tells when the next meeting of a kind is, moved off holidays.",
            zh: "推算某类会议下次召开的日期，遇休息日调整。"
        ),
        discussion: .localized(
            """
            The rules are those of [meetings] in duban.toml; see docs/meetings.md. Without any, a weekly meeting is on the \
            Monday after the last one's week, a monthly one on the same day of the next month; on a day off it moves to \
            the next workday.
            """,
            zh: """
                规则在 duban.toml 的 [meetings] 中设置；见 docs/meetings.md。未设置时，周交办会在上次会议次周的星期一召开，月讲评会在\
                下月同日召开；遇休息日移至下一个工作日。
                """
        )
    )

    @Option(help: .localized("weekly, monthly or other.", zh: "会议类别：weekly、monthly 或 other。"))
    var kind: MeetingKind = .weekly

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let language = environment.options.language
        let (next, calendar) = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) {
            try Meetings.next(
                kind,
                rules: environment.workspace.settings.meetings,
                today: environment.asOf.date,
                in: $0
            )
        }
        Console.print("\(next.date)")
        if next.date != next.regular {
            let name = calendar.exception(on: next.regular)?.name ?? ""
            let way = next.date > next.regular ? "顺延" : "提前"
            Console.note(
                LocalizedText(
                    "moved from \(next.regular), which is off\(name.isEmpty ? "" : " (\(name))")",
                    zh: "原为 \(next.regular)，当日休息\(name.isEmpty ? "" : "（\(name)）")，\(way)"
                )(language)
            )
        }
        CoverageNote.tell(
            calendar,
            from: min(next.regular, next.date),
            through: max(next.regular, next.date),
            language
        )
    }
}
