/// Something that a plugin's author should look at, found without running any of its code.
public struct LintFinding: Sendable, Hashable {
    /// Which rule found it.
    public enum Rule: String, Sendable, CaseIterable {
        /// The manifest cannot be read.
        case manifest
        /// A file is not Lua.
        case syntax
        /// The API has no such name.
        case unknownName = "unknown-name"
        /// A kind of record has no such field.
        case unknownField = "unknown-field"
        /// An entry has no such key.
        case unknownKey = "unknown-key"
        /// A parameter or setting that nobody declared.
        case undeclared
        /// A parameter or setting that nobody reads.
        case unused
        /// The manifest does not ask for what is read.
        case permission
        /// The plugin's API level does not have it, or a later one will not.
        case level
        /// A text that some of the languages lack, for which another stands in.
        case translation
        /// A remark of luacheck's.
        case luacheck
    }

    /// The rule.
    public let rule: Rule
    /// How much it matters: an error is something that would fail.
    public let severity: Severity
    /// How messages name the file.
    public let file: String
    /// The line, from 1; 0 for the whole file.
    public let line: Int
    /// What is wrong.
    public let message: String

    /// Makes a finding.
    public init(rule: Rule, severity: Severity, file: String, line: Int, message: String) {
        self.rule = rule
        self.severity = severity
        self.file = file
        self.line = line
        self.message = message
    }

    /// The `file:line` at which it stands.
    public var place: String { line > 0 ? "\(file):\(line)" : file }
}
