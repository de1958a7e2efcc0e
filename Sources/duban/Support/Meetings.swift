import DubanModel
import DubanStore

/// What the commands of meetings share.
enum Meetings {
    /// The next date of a kind, after the last meeting of it, or the first one from the snapshot's day on; a clear error
    /// where no rule tells.
    static func next(
        _ kind: MeetingKind,
        rules: MeetingRules,
        today: CivilDate,
        in snapshot: Snapshot
    ) throws -> (next: MeetingSchedule.Next, calendar: WorkCalendar) {
        let calendar = try snapshot.workCalendar()
        let last = try snapshot.lastMeeting(ofKind: kind.rawValue)?["held"].moment?.date
        let schedule = rules[kind.rawValue].map { MeetingSchedule($0, calendar: calendar) }
        guard let next = last.flatMap({ schedule?.next(after: $0) }) ?? schedule?.first(onOrAfter: today) else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    """
                    no rule tells when the next \(kind.rawValue) meeting is: set one under [meetings.\(kind.rawValue)] in \
                    duban.toml, or add the meeting with --held DATE
                    """,
                    zh: "没有规则可推算下次会议：请在 duban.toml 的 [meetings.\(kind.rawValue)] 中设置，或用 --held 日期 添加"
                )
            )
        }
        return (next, calendar)
    }

    /// The number after that of the last meeting of a kind.
    static func nextNumber(_ kind: MeetingKind, in snapshot: Snapshot) throws -> Int64 {
        let last = try snapshot.lastMeeting(ofKind: kind.rawValue)?["sequence"].integer ?? 0
        let (number, overflow) = last.addingReportingOverflow(1)
        guard !overflow else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "the number of the last meeting is the largest there is",
                    zh: "上次会议的届次已是可表示的最大数"
                )
            )
        }
        return number
    }
}
