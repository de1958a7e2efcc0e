import DubanModel
import DubanStore

/// Meetings as the command line takes them: a code, or a number among those of a kind.
enum MeetingArgument {
    static func meeting(_ written: String, kind: MeetingKind = .weekly, in snapshot: Snapshot) throws -> Record {
        try snapshot.meeting(written, ofKind: kind.rawValue) ?? snapshot.known(.meeting, written)
    }
}
