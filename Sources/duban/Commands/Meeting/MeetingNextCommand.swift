import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban meeting next`
struct MeetingNextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Tells when the next meeting of a kind is, moved off holidays.",
        discussion: """
            A weekly meeting is on the Monday after the last one's week, a monthly one on the same day of the next month; \
            on a day off it moves to the next workday.
            """
    )

    @Option(help: "weekly or monthly.")
    var kind: MeetingKind = .weekly

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let language = environment.options.language
        let (_, next, calendar) = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) {
            try Meetings.next(kind, in: $0)
        }
        Console.print("\(next.date)")
        if next.date != next.regular {
            let name = calendar.exception(on: next.regular)?.name ?? ""
            Console.note(
                LocalizedText(
                    "moved from \(next.regular), which is off\(name.isEmpty ? "" : " (\(name))")",
                    zh: "原为 \(next.regular)，当日休息\(name.isEmpty ? "" : "（\(name)）")，顺延"
                )(language)
            )
        }
        CoverageNote.tell(calendar, from: next.regular, through: next.date, language)
    }
}
