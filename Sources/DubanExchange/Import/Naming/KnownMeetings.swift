import DubanModel
import Synchronization

/// The meetings for which the workspace has been asked, by what the file calls them.
///
/// Whoever writes rows asks for them. Whoever reads rows ahead finds them here, and prepares what else would be left to the
/// thread that writes.
final class KnownMeetings: Sendable {
    /// What a row says of its meeting.
    struct Name: Hashable, Sendable {
        /// Its name as it is written.
        let written: String
        /// The day on which it was held, where the row tells.
        let day: Moment?
    }

    private let meetings = Mutex<[Name: MeetingName.Known]>([:])

    /// The meeting of a name; nil as long as nobody has asked the workspace.
    subscript(name: Name) -> MeetingName.Known? {
        get { meetings.withLock { $0[name] } }
        set { meetings.withLock { $0[name] = newValue } }
    }
}
