/// A piece of a document.
public enum Block: Sendable, Equatable {
    /// A heading of level 1 to 4 under the document's title.
    case heading(level: Int, text: String)
    /// A paragraph.
    case paragraph(String)
    /// A list.
    case list(items: [String], isOrdered: Bool)
    /// A table.
    case table(Table)
    /// A chart, with its table.
    case chart(Chart)
    /// A few figures that are to be seen first.
    case keyFigures([KeyFigure])
    /// A remark set apart from the text.
    case note(kind: NoteKind, text: String)
    /// A line across.
    case divider
}
