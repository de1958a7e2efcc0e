import ArgumentParser

/// Praise or criticism.
enum MarkKind: String, ExpressibleByArgument, CaseIterable {
    case praise
    case criticism
}
