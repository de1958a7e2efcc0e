import DubanDocuments
import DubanModel

/// Documents of arbitrary shape and hostile texts, the same for the same seed.
struct RandomDocument {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(state: seed)
    }

    mutating func make() -> Document {
        Document(
            title: text(),
            subtitle: maybe { $0.text() },
            language: Bool.random(using: &generator) ? .english : .simplifiedChinese,
            asOf: maybe { CivilDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &$0.generator)) } ?? nil,
            blocks: (0..<Int.random(in: 0...8, using: &generator)).map { _ in block() }
        )
    }

    mutating func text() -> String {
        let pieces = [
            "", " ", "a", "word", "Donaudampfschifffahrtsgesellschaft", "督办", "，", "（", "）", "。", "\n", "\r\n", "\t",
            "\u{1B}[31m", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2028}", "|", "\\", "<", ">", "&", "\"", "'", "*",
            "_", "`", "#", "=", "+", "-", "@", "e\u{301}", "👨‍👩‍👧‍👦", "🇨🇳", "✔\u{FE0F}", "\u{FE0F}", "\u{301}", "한국", "عربي",
            "\u{200D}", "２０２３", "27日", "1. ", "    ", "\u{3000}",
        ]
        return (0..<Int.random(in: 0...14, using: &generator)).map { _ in pick(pieces) }.joined()
    }

    private mutating func block() -> Block {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: .heading(level: Int.random(in: -1...6, using: &generator), text: text())
        case 1: .paragraph(text())
        case 2: .list(items: texts(upTo: 12), isOrdered: Bool.random(using: &generator))
        case 3: .keyFigures((0..<Int.random(in: 0...6, using: &generator)).map { _ in figure() })
        case 4: .note(kind: pick(NoteKind.allCases), text: text())
        case 5: .divider
        case 6: chart()
        default: .table(table())
        }
    }

    private mutating func chart() -> Block {
        var random = RandomChart(seed: UInt64.random(in: 0...1000, using: &generator))
        return .chart(random.make(pick(Chart.Kind.allCases)))
    }

    private mutating func figure() -> KeyFigure {
        KeyFigure(label: text(), value: cell(), format: format(), light: maybe { $0.pick(Light.allCases) })
    }

    mutating func table() -> Table {
        let columns = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
            Table.Column(
                key: pick(["a", "b", "", "名称", "=x"]),
                title: text(),
                group: maybe { $0.pick(["one", "两级表头"]) },
                kind: pick(ColumnKind.allCases),
                format: format()
            )
        }
        let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            Table.Row(cells(), isEmphasized: Bool.random(using: &generator))
        }
        return Table(caption: maybe { $0.text() }, columns: columns, rows: rows, totals: maybe { $0.cells() })
    }

    private mutating func cells() -> [Cell] {
        (0..<Int.random(in: 0...10, using: &generator)).map { _ in cell() }
    }

    private mutating func format() -> CellFormat {
        CellFormat(
            decimals: maybe { Int.random(in: -3...40, using: &$0.generator) },
            moneyUnit: pick(MoneyUnit.allCases)
        )
    }

    private mutating func cell() -> Cell {
        let integer: Int64 = pick([0, 1, -1, 2023, 12_345, .max, .min])
        let number: Double = pick([
            0, -0.04, 2.675, 7.2, -8.5, 99.95, 1e15, 1e300, -.leastNonzeroMagnitude, .nan, .infinity, -.infinity,
            Double.random(in: -1e6...1e6, using: &generator),
        ])
        return switch Int.random(in: 0..<12, using: &generator) {
        case 0: .empty
        case 1: .text(text())
        case 2: .integer(integer)
        case 3: .number(number)
        case 4: .percent(number)
        case 5: .points(number)
        case 6: .money(Money(fen: integer))
        case 7: .date(Moment(CivilDate(dayNumber: Int.random(in: -700_000...700_000, using: &generator)) ?? .latest))
        case 8: .light(pick(Light.allCases), maybe { $0.text() })
        case 9: .rank(integer, of: maybe { $0.pick([1, 18, .max]) })
        case 10: .trend([number, nil, 1, .nan, number])
        default: .boolean(Bool.random(using: &generator))
        }
    }

    private mutating func texts(upTo count: Int) -> [String] {
        (0..<Int.random(in: 0...count, using: &generator)).map { _ in text() }
    }

    private mutating func maybe<Value>(_ make: (inout RandomDocument) -> Value) -> Value? {
        Bool.random(using: &generator) ? make(&self) : nil
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &generator)]
    }
}

/// Sebastiano Vigna's generator: small, and the same everywhere.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
