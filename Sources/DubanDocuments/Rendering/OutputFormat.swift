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
    /// A spreadsheet.
    case xlsx
    /// A word processor's document, laid out as official documents are.
    case docx
    /// Pages for print.
    case pdf

    /// The ending of a file in this form.
    public var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html: "html"
        case .csv: "csv"
        case .json: "json"
        case .xlsx: "xlsx"
        case .docx: "docx"
        case .pdf: "pdf"
        }
    }

    /// Whether the form is text, which may go to a terminal or through a pipe.
    public var isText: Bool {
        switch self {
        case .text, .markdown, .html, .csv, .json: true
        case .xlsx, .docx, .pdf: false
        }
    }
}
