import ArgumentParser

/// The kinds of directive.
enum DirectiveKind: String, ExpressibleByArgument, CaseIterable {
    case speech
    case document
    case inspection
    case meeting
    case other
}
