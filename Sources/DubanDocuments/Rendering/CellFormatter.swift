public import DubanModel

/// Writes typed values as text for people, in their language. Data formats write values themselves.
public struct CellFormatter: Sendable {
    /// The words in which values are written.
    public let furniture: Furniture

    /// Makes a formatter for readers of a language.
    public init(language: Language) {
        furniture = Furniture(language: language)
    }

    /// The text of a cell without the unit that the column's heading names (see ``heading(of:)``).
    ///
    /// The cell's own type decides the form; a bare number in a column of percentages or points takes the column's.
    /// A missing or not finite value is a dash. A light gives its word alone; its mark is the renderer's.
    public func text(_ cell: Cell, kind: ColumnKind, format: CellFormat) -> String {
        switch cell {
        case .empty: Furniture.missing
        case .text(let text): text.isEmpty ? Furniture.missing : text
        case .integer(let integer): text(integer, kind: kind, format: format)
        case .number(let number): text(number, kind: kind, decimals: format.decimals)
        case .percent(let percent): text(percent, kind: .percent, decimals: format.decimals)
        case .points(let points): text(points, kind: .points, decimals: format.decimals)
        case .money(let money): grouped(money.formatted(in: format.moneyUnit, decimals: decimals(of: format)))
        case .date(let moment): furniture.moment(moment)
        case .light(let light, let word): if let word, !word.isEmpty { word } else { furniture.name(of: light) }
        case .rank(let place, let count): furniture.rank(grouped(String(place)), of: count.map { grouped(String($0)) })
        case .boolean(let boolean): furniture.boolean(boolean)
        case .trend(let values): TrendText.text(values)
        }
    }

    /// The text of a value that stands alone, with its unit.
    public func textWithUnit(_ cell: Cell, format: CellFormat) -> String {
        let bare = text(cell, kind: .text, format: format)
        guard bare != Furniture.missing else { return bare }
        return switch cell {
        case .money: furniture.amount(bare, in: format.moneyUnit)
        case .points: "\(bare) \(furniture.percentagePoints)"
        default: bare
        }
    }

    /// The heading of a column, with the unit of its values where they do not carry it themselves.
    public func heading(of column: Table.Column) -> String {
        furniture.label(column.title, unit: unit(of: column))
    }

    private func unit(of column: Table.Column) -> String? {
        switch column.kind {
        case .money: column.format.moneyUnit.label(furniture.language)
        case .points: furniture.percentagePoints
        case .text, .integer, .number, .percent, .date, .light, .rank, .boolean, .trend: nil
        }
    }

    private func text(_ integer: Int64, kind: ColumnKind, format: CellFormat) -> String {
        switch kind {
        case .percent, .points: text(Double(integer), kind: kind, decimals: format.decimals)
        case .number:
            // Decimals are added as text: as a floating-point number the integer might lose its last digits.
            grouped(String(integer) + DecimalRounding.fraction(ofZeros: format.decimals ?? 0))
        case .text, .integer, .money, .date, .light, .rank, .boolean, .trend: grouped(String(integer))
        }
    }

    private func text(_ number: Double, kind: ColumnKind, decimals: Int?) -> String {
        guard number.isFinite else { return Furniture.missing }
        switch kind {
        case .percent:
            return grouped(DecimalRounding.text(number, decimals: decimals ?? 1)) + "%"
        case .points:
            let magnitude = DecimalRounding.text(number, decimals: decimals ?? 1)
            // What rounds to zero is neither ahead nor behind.
            let isAhead = number > 0 && magnitude.utf8.contains { (0x31...0x39).contains($0) }
            return (isAhead ? "+" : "") + grouped(magnitude)
        case .text, .integer, .number, .money, .date, .light, .rank, .boolean, .trend:
            return grouped(DecimalRounding.text(number, decimals: decimals))
        }
    }

    private func decimals(of format: CellFormat) -> Int {
        min(max(format.decimals ?? 2, 0), DecimalRounding.maximumDecimals)
    }

    /// Puts commas between thousands in English, from five digits on so that a year stays a year. Chinese offices
    /// write figures without them.
    private func grouped(_ number: String) -> String {
        guard furniture.language == .english, number.utf8.allSatisfy({ $0 != 0x65 }) else { return number }
        let start = number.firstIndex { $0.isASCII && $0.isNumber } ?? number.startIndex
        let whole = number[start...].prefix { $0 != "." }
        guard whole.count >= 5 else { return number }
        var result = String(number[..<start])
        for (position, digit) in whole.enumerated() {
            if position > 0, (whole.count - position) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result + number[whole.endIndex...]
    }
}
