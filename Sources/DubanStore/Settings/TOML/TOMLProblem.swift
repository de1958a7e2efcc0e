/// Why a text is not TOML.
package struct TOMLProblem: Error, CustomStringConvertible {
    /// The line at fault, from 1, if known.
    package let line: Int?
    /// What is wrong there.
    package let reason: String
    /// The parser's own error, where it is one.
    package let underlying: (any Error)?

    /// The line and what is wrong there.
    package var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}
