import DubanModel
public import SheetWire

/// Renders a document as a spreadsheet: its text and figures on the first sheet, each table on one of its own with typed values,
/// charts drawn by the spreadsheet program from the table's cells. A document with one table has it below its text.
public struct SpreadsheetRenderer: Sendable {
    /// Makes a renderer.
    public init() {}

    /// Hands out the steps that write the document.
    public func render(_ document: Document, _ take: @escaping (SheetOperation) -> Void) {
        var steps = SheetSteps(take)
        let formatter = CellFormatter(language: document.language)
        steps.add(.properties(title: PlainText.line(document.title), subject: PlainText.line(document.subtitle ?? "")))
        var page = SpreadsheetPage(document, formatter: formatter)
        page.write(to: &steps)
    }
}
