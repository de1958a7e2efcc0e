import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban meeting show`
struct MeetingShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows a meeting: how far the tasks that it assigned have come, and its agenda.",
            zh: "显示会议：所交办任务的进展及会议议程。"
        )
    )

    @Argument(
        help: .localized(
            "The meeting's code, or its number among those of its kind; the last one unless given.",
            zh: "会议编码，或在同类会议中的届次；未指定时为最近一次。"
        )
    )
    var meeting: String?

    @Option(
        help: .localized(
            "The kind in which a number is meant: weekly, monthly or other.",
            zh: "届次所属的会议类别：weekly、monthly 或 other。"
        )
    )
    var kind: MeetingKind = .weekly

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let meeting = try record(in: snapshot)
            let page = MeetingPage(language: environment.options.language, asOf: environment.options.today)
            let tasks = try snapshot.records(Query(.task).and(.meeting, .equal(.text(meeting.code))))
            return page.detail(meeting, assigned: tasks, agenda: try snapshot.agenda(of: meeting))
        }
    }

    private func record(in snapshot: Snapshot) throws -> Record {
        if let meeting { return try MeetingArgument.meeting(meeting, kind: kind, in: snapshot) }
        guard let last = try snapshot.lastMeeting(ofKind: kind.rawValue) else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "there is no meeting of kind '\(kind.rawValue)' as of \(snapshot.asOf.date)",
                    zh: "截至 \(snapshot.asOf.date) 没有类别为“\(kind.rawValue)”的会议"
                )
            )
        }
        return last
    }
}
