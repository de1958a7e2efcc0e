import DubanModel
import DubanStore

/// Meetings as the command line takes them: a code, or a number among those of a kind.
enum MeetingArgument {
    static func meeting(_ written: String, kind: MeetingKind = .weekly, in snapshot: Snapshot) throws -> Record {
        guard let meeting = try snapshot.meeting(written, ofKind: kind.rawValue) else {
            throw CommandFailure.noRecord(.meeting, written, snapshot.asOf.date)
        }
        return meeting
    }
}
