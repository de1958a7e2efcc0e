import DubanDocuments
import DubanModel

extension Document: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(title)
        writer.write(optional: subtitle)
        writer.write(language.rawValue)
        writer.write(optional: asOf)
        writer.write(list: blocks)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            title: try reader.text(),
            subtitle: try reader.optional(),
            language: try reader.named(),
            asOf: try reader.optional(),
            blocks: try reader.list()
        )
    }
}

extension Block: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .heading(let level, let text):
            writer.write(byte: 0)
            writer.write(level)
            writer.write(text)
        case .paragraph(let text):
            writer.write(byte: 1)
            writer.write(text)
        case .list(let items, let isOrdered):
            writer.write(byte: 2)
            writer.write(list: items)
            writer.write(isOrdered)
        case .table(let table):
            writer.write(byte: 3)
            writer.write(table)
        case .keyFigures(let figures):
            writer.write(byte: 4)
            writer.write(list: figures)
        case .note(let kind, let text):
            writer.write(byte: 5)
            writer.write(kind.rawValue)
            writer.write(text)
        case .divider: writer.write(byte: 6)
        case .chart(let chart):
            writer.write(byte: 7)
            writer.write(chart)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .heading(level: try reader.integer(in: 1...4), text: try reader.text())
        case 1: self = .paragraph(try reader.text())
        case 2: self = .list(items: try reader.list(), isOrdered: try reader.boolean())
        case 3: self = .table(try reader.value())
        case 4: self = .keyFigures(try reader.list())
        case 5: self = .note(kind: try reader.named(), text: try reader.text())
        case 6: self = .divider
        case 7: self = .chart(try reader.value())
        case let tag: throw WireError("\(tag) is no kind of block")
        }
    }
}

extension Chart: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(kind.rawValue)
        writer.write(title)
        writer.write(optional: summary)
        writer.write(table)
        writer.write(label)
        writer.write(list: values)
        writer.write(optional: target)
        writer.write(optional: pace)
        writer.write(list: plan)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            try reader.named(),
            title: try reader.text(),
            summary: try reader.optional(),
            table: try reader.value(),
            label: try reader.text(),
            values: try reader.list(),
            target: try reader.optional(),
            pace: try reader.optional(),
            plan: try reader.list()
        )
    }
}

extension KeyFigure: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(label)
        writer.write(value)
        writer.write(format)
        writer.write(optional: light?.rawValue)
        writer.write(optional: word)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            label: try reader.text(),
            value: try reader.value(),
            format: try reader.value(),
            light: try reader.boolean() ? try reader.named() : nil,
            word: try reader.optional()
        )
    }
}

extension Table: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(optional: caption)
        writer.write(list: columns)
        writer.write(list: rows)
        writer.write(totals != nil)
        if let totals { writer.write(list: totals) }
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(caption: try reader.optional(), columns: try reader.list(), rows: try reader.list())
        if try reader.boolean() { totals = try reader.list() }
        let isFull = rows.allSatisfy { $0.cells.count == columns.count }
        guard isFull, totals == nil || totals?.count == columns.count else {
            throw WireError("a row has not as many cells as its table has columns")
        }
    }
}

extension Table.Column: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(key)
        writer.write(title)
        writer.write(optional: group)
        writer.write(kind.rawValue)
        writer.write(format)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            key: try reader.text(),
            title: try reader.text(),
            group: try reader.optional(),
            kind: try reader.named(),
            format: try reader.value()
        )
    }
}

extension Table.Row: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(isEmphasized)
        writer.write(list: cells)
    }

    init(from reader: inout WireReader) throws(WireError) {
        let isEmphasized = try reader.boolean()
        self.init(try reader.list(), isEmphasized: isEmphasized)
    }
}

extension CellFormat: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(decimals ?? -1)
        writer.write(moneyUnit.rawValue)
    }

    init(from reader: inout WireReader) throws(WireError) {
        let decimals = try reader.integer(in: -1...10)
        self.init(decimals: decimals < 0 ? nil : decimals, moneyUnit: try reader.named())
    }
}

extension Cell: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .empty: writer.write(byte: 0)
        case .text(let text):
            writer.write(byte: 1)
            writer.write(text)
        case .integer(let integer):
            writer.write(byte: 2)
            writer.write(integer)
        case .number(let number):
            writer.write(byte: 3)
            writer.write(number)
        case .percent(let number):
            writer.write(byte: 4)
            writer.write(number)
        case .points(let number):
            writer.write(byte: 5)
            writer.write(number)
        case .money(let money):
            writer.write(byte: 6)
            writer.write(money)
        case .date(let moment):
            writer.write(byte: 7)
            writer.write(moment)
        case .light(let light, let word):
            writer.write(byte: 8)
            writer.write(light.rawValue)
            writer.write(optional: word)
        case .rank(let rank, let count):
            writer.write(byte: 9)
            writer.write(rank)
            writer.write(count != nil)
            if let count { writer.write(count) }
        case .boolean(let boolean):
            writer.write(byte: 10)
            writer.write(boolean)
        case .trend(let values):
            writer.write(byte: 11)
            writer.write(values.count)
            for value in values {
                writer.write(value != nil)
                if let value { writer.write(value) }
            }
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .empty
        case 1: self = .text(try reader.text())
        case 2: self = .integer(try reader.integer())
        case 3: self = .number(try reader.number())
        case 4: self = .percent(try reader.number())
        case 5: self = .points(try reader.number())
        case 6: self = .money(try reader.value())
        case 7: self = .date(try reader.value())
        case 8: self = .light(try reader.named(), try reader.optional())
        case 9: self = .rank(try reader.integer(), of: try reader.boolean() ? try reader.integer() : nil)
        case 10: self = .boolean(try reader.boolean())
        case 11:
            var values: [Double?] = []
            for _ in 0..<(try reader.integer(in: 0...Cell.longestTrend)) { values.append(try reader.optionalNumber()) }
            self = .trend(values)
        case let tag: throw WireError("\(tag) is no kind of cell")
        }
    }
}
