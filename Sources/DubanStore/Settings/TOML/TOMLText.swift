import DubanModel
package import TOMLKit

/// Reads TOML that a stranger may have written.
package enum TOMLText {
    /// The table that a text describes.
    ///
    /// The parser is only given what follows the grammar, because it ends the process over some texts that do not. It
    /// knows what the values are, and tells of names that are given twice.
    package static func table(_ text: String) throws(TOMLProblem) -> TOMLTable {
        var syntax = TOMLSyntax(text)
        try syntax.check()
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw TOMLProblem(line: error.source.begin.line, detail: detail(of: error.description), underlying: error)
        } catch {
            throw TOMLProblem(line: nil, detail: detail(of: "\(error)"), underlying: error)
        }
    }

    /// What the parser says, which is English in any language.
    private static func detail(of problem: String) -> LocalizedText {
        LocalizedText(problem, zh: "TOML 内容有误：\(problem)")
    }
}
