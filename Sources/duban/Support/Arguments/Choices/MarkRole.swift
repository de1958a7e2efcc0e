import ArgumentParser

/// The role in which a mark was earned.
enum MarkRole: String, ExpressibleByArgument, CaseIterable {
    case lead
    case support
}
