import ArgumentParser

/// The kinds of meeting.
enum MeetingKind: String, ExpressibleByArgument, CaseIterable {
    case weekly
    case monthly
    case other
}
