/// How spreadsheets name their cells: `I10` is the ninth column of the tenth row.
public enum SheetAddress {
    /// The most rows that a sheet has.
    public static let lastRow = 1_048_576
    /// The most columns that a sheet has.
    public static let columns = 16_384

    /// The letters of a column, counted from 0.
    public static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest >= 0 {
            letters.append(0x41 + UInt8(rest % 26))
            rest = rest / 26 - 1
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The name of a cell.
    ///
    /// - Parameters:
    ///   - row: counted from 1.
    ///   - column: counted from 0.
    public static func name(row: Int, column: Int) -> String { "\(letters(ofColumn: column))\(row)" }

    /// The row, counted from 1, and the column, counted from 0, of a cell; nil where no sheet has it.
    public static func parse(_ name: some Sequence<UInt8>) -> (row: Int, column: Int)? {
        var row = 0
        var column = 0
        var hasDigits = false
        for byte in name {
            switch byte {
            case 0x24: continue
            case 0x41...0x5A where !hasDigits: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7A where !hasDigits: column = column * 26 + Int(byte - 0x60)
            case 0x30...0x39:
                hasDigits = true
                row = row * 10 + Int(byte - 0x30)
            default: return nil
            }
            guard column <= columns, row <= lastRow else { return nil }
        }
        return column > 0 && row > 0 ? (row, column - 1) : nil
    }
}
