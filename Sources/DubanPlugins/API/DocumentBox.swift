import DubanDocuments

/// A document in a script's hands, while it is being written.
final class DocumentBox {
    private enum Part {
        case block(Block)
        case table(TableBox)
    }

    private var document: Document
    private var parts: [Part] = []

    init(_ document: Document) {
        self.document = document
    }

    func append(_ block: Block) {
        parts.append(.block(block))
    }

    func append(_ table: TableBox) {
        parts.append(.table(table))
    }

    /// The document as it stands.
    func finished() -> Document {
        var document = document
        document.blocks = parts.map { part in
            switch part {
            case .block(let block): block
            case .table(let box): .table(box.table)
            }
        }
        return document
    }
}

/// A table of a document in a script's hands.
final class TableBox {
    var table: Table
    /// The columns whose kind is to be learnt from their first value.
    var undecided: Set<Int>

    init(_ table: Table, undecided: Set<Int>) {
        self.table = table
        self.undecided = undecided
    }
}
