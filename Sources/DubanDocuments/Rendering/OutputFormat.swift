/// The forms in which a document can be given out.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// For a terminal.
    case text
    /// GitHub-flavoured Markdown.
    case markdown
    /// One printable page without anything from the network.
    case html
    /// Comma-separated values of one table.
    case csv
    /// The typed values.
    case json

    /// The ending of a file in this form.
    public var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        case .csv: "csv"
        case .json: "json"
        }
    }
}
