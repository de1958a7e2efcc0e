import DubanModel

/// What is known of a value without running the code.
indirect enum LintType {
    /// Nothing.
    case unknown
    /// A type of the API, by its name in the reference, with the model of its records where it has one.
    case host(String, Model?)
    /// A list of such values.
    case list(LintType)
    /// Goes over such values, in a `for` loop.
    case iterator(LintType)
    /// A function of the API that gives such a value.
    case function(LintType)
    /// The parameters of an entry.
    case parameters(LintEntry)
    /// The settings of the plugin.
    case settings

    /// Of two values that one variable may have.
    static func record(_ model: Model) -> LintType { .host(model.name, model) }
}

/// An entry as its registration reads.
final class LintEntry {
    let kind: EntryKind
    let id: String
    let line: Int
    let file: String
    /// The names of its parameters, with their lines.
    var parameters: [String: Int] = [:]
    /// Whether all of its parameters are known: they are written out where it is registered.
    var isComplete = true
    /// The parameters that its code reads.
    var used: Set<String> = []
    /// Whether its parameters are handed on to where it cannot be followed.
    var hasEscaped = false

    init(kind: EntryKind, id: String, line: Int, file: String) {
        self.kind = kind
        self.id = id
        self.line = line
        self.file = file
    }
}
