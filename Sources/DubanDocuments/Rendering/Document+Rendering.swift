extension Document {
    /// The document in a form.
    ///
    /// - Parameters:
    ///   - format: The form.
    ///   - width: The columns of the terminal, for the form for terminals.
    ///   - usesColor: Whether the terminal shows colours, for the same form.
    ///   - table: The number of the table, counted from 1, for a form that holds only one; nil for the only one.
    /// - Throws: ``DocumentError`` when the form cannot hold the document.
    public func rendered(
        as format: OutputFormat,
        width: Int = 80,
        usesColor: Bool = false,
        table: Int? = nil
    ) throws(DocumentError) -> String {
        switch format {
        case .text: TerminalRenderer(width: width, usesColor: usesColor).render(self)
        case .markdown: MarkdownRenderer().render(self)
        case .html: HTMLRenderer().render(self)
        case .csv: try CSVRenderer(table: table).render(self)
        case .json: JSONRenderer().render(self)
        case .xlsx, .docx, .pdf: throw .notText(format)
        }
    }
}
