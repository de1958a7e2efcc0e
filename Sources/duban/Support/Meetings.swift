import DubanModel
import DubanStore

/// What the commands of meetings share.
enum Meetings {
    /// The next date of a kind, after the last meeting of it; a clear error where there was none.
    static func next(
        _ kind: MeetingKind,
        in snapshot: Snapshot
    ) throws -> (last: Record, next: MeetingSchedule.Next, calendar: WorkCalendar) {
        guard let last = try snapshot.lastMeeting(ofKind: kind.rawValue), let held = last["held"].moment?.date else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "there was no \(kind.rawValue) meeting yet: say when it is, with --held DATE",
                    zh: "尚无此类会议，请用 --held 日期 指定"
                )
            )
        }
        let calendar = try snapshot.workCalendar()
        let next =
            kind == .weekly
            ? MeetingSchedule.weekly(after: held, calendar: calendar)
            : MeetingSchedule.monthly(after: held, calendar: calendar)
        return (last, next, calendar)
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
