import ArgumentParser

/// Why a task is on an agenda.
enum AgendaPurpose: String, ExpressibleByArgument, CaseIterable {
    case assign
    case report
    case decide
}
