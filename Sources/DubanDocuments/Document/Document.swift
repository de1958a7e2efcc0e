public import DubanModel

/// What a report returns: content with typed values, independent of how it is shown.
public struct Document: Sendable, Equatable {
    /// The title.
    public var title: String
    /// A line under the title.
    public var subtitle: String?
    /// The language of the texts, and of the words that renderers add.
    public var language: Language
    /// The day whose state of knowledge the document shows.
    public var asOf: CivilDate?
    /// The content, in order.
    public var blocks: [Block]

    /// Makes a document.
    public init(
        title: String,
        subtitle: String? = nil,
        language: Language = .english,
        asOf: CivilDate? = nil,
        blocks: [Block] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.asOf = asOf
        self.blocks = blocks
    }

    /// The tables of the document, in order, those of charts among them.
    public var tables: [Table] {
        blocks.compactMap { block in
            switch block {
            case .table(let table): table
            case .chart(let chart): chart.captionedTable
            default: nil
            }
        }
    }
}
