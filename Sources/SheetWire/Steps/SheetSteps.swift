/// Puts a spreadsheet together, step by step, giving each look a number at its first use.
public struct SheetSteps {
    private let take: (SheetOperation) -> Void
    private var formats: [SheetFormat: Int] = [:]
    private var sheetNames: Set<String> = []

    /// The longest text that a cell holds, in UTF-16 units.
    public static let longestText = 32_767

    /// Hands each step to a closure.
    public init(_ take: @escaping (SheetOperation) -> Void) { self.take = take }

    /// Adds a step as it is.
    public func add(_ operation: SheetOperation) { take(operation) }

    /// The number of a look.
    public mutating func number(of format: SheetFormat) -> Int {
        if let known = formats[format] { return known }
        let number = formats.count
        formats[format] = number
        take(.format(format))
        return number
    }

    /// Starts a sheet, with a name that spreadsheets allow and that no other one has.
    public mutating func addSheet(_ wanted: String) {
        // By scalars: a sign with an accent on it is the sign all the same to whoever reads the name.
        var scalars = String.UnicodeScalarView(wanted.unicodeScalars.map { SheetSteps.isForbidden($0) ? " " : $0 })
        while let last = scalars.last, SheetSteps.isTrimmed(last) { scalars.removeLast() }
        scalars = String.UnicodeScalarView(scalars.drop(while: SheetSteps.isTrimmed))
        var trimmed = String(scalars)
        if trimmed.isEmpty || trimmed.lowercased() == "history" { trimmed = "Sheet" }
        var name = SheetSteps.shortened(trimmed, to: 31)
        var number = 2
        while !sheetNames.insert(name.lowercased()).inserted {
            name = "\(SheetSteps.shortened(trimmed, to: 26)) (\(number))"
            number += 1
        }
        take(.sheet(name: name))
    }

    /// Adds text, cut where a cell cannot hold it.
    public mutating func text(row: Int, column: Int, _ text: String, _ format: SheetFormat) {
        let number = number(of: format)
        let content = SheetSteps.escaped(SheetSteps.shortened(text, to: SheetSteps.longestText))
        take(.text(row: row, column: column, format: number, content))
    }

    /// Adds a number, or nothing where it is none.
    public mutating func number(row: Int, column: Int, _ value: Double, _ format: SheetFormat) {
        let number = number(of: format)
        guard value.isFinite else { return take(.blank(row: row, column: column, format: number)) }
        take(.number(row: row, column: column, format: number, value))
    }

    /// Adds cells that are shown as one.
    public mutating func merged(
        rows: ClosedRange<Int>,
        columns: ClosedRange<Int>,
        _ text: String,
        _ format: SheetFormat
    ) {
        let number = number(of: format)
        take(
            .merged(
                rows: rows,
                columns: columns,
                format: number,
                SheetSteps.shortened(text, to: SheetSteps.longestText)
            )
        )
    }

    /// Text in which nothing is taken for a character by its number, as the format writes `_x000D_` (ECMA-376, 22.9.2.19).
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        return text.replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x")
    }

    private static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "'" }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || "[]:*?/\\".unicodeScalars.contains(scalar)
    }

    /// The start of a text, as long as so many UTF-16 units hold.
    private static func shortened(_ text: String, to length: Int) -> String {
        guard text.utf8.count > length, text.utf16.count > length else { return text }
        var result = ""
        var count = 0
        for character in text {
            count += character.utf16.count
            if count > length - 1 { break }
            result.append(character)
        }
        return result + "…"
    }
}
