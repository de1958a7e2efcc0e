import DubanDocuments
import LuaHost

/// A document in a script's hands, while it is being written.
final class DocumentBox {
    private enum Part {
        case block(Block)
        case table(TableBox)
        case chart(Chart, TableBox)
    }

    private var document: Document
    private var parts: [Part] = []
    private let memory: HostMemory

    init(_ document: Document, memory: HostMemory) {
        self.document = document
        self.memory = memory
    }

    func append(_ block: Block) throws {
        try memory.add(block.memory)
        parts.append(.block(block))
    }

    func append(_ table: TableBox) throws {
        try memory.add(Block.table(table.table).memory)
        parts.append(.table(table))
    }

    func append(_ chart: Chart, _ table: TableBox) throws {
        try memory.add(Block.chart(chart).memory)
        parts.append(.chart(chart, table))
    }

    /// The document as it stands.
    func finished() -> Document {
        var document = document
        document.blocks = parts.map { part in
            switch part {
            case .block(let block): block
            case .table(let box): .table(box.table)
            case .chart(let chart, let box): .chart(chart.drawn(from: box.table))
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
    /// Its number in the document, and where the reading for it and for its next row began, where numbers are to say
    /// where they come from.
    var reading: (number: Int, start: Int, rowStart: Int)?
    private let memory: HostMemory

    init(_ table: Table, undecided: Set<Int>, memory: HostMemory) {
        self.table = table
        self.undecided = undecided
        self.memory = memory
    }

    func append(_ row: Table.Row) throws {
        try memory.add(row.cells.reduce(64) { $0 + $1.memory })
        table.rows.append(row)
    }
}
