import SheetWire

/// How Duban's tables look in a spreadsheet.
enum SheetLook {
    /// A heading of a column.
    static let heading = SheetFormat().asHeading

    /// A value of the usual kind.
    static let plain: SheetFormat = {
        var format = SheetFormat()
        format.hasBorder = true
        return format
    }()

    /// Text over several lines.
    static let wrapped: SheetFormat = {
        var format = plain
        format.wraps = true
        return format
    }()

    /// A value that is wrong.
    static let wrong: SheetFormat = {
        var format = wrapped
        format.background = 0xF8D7D3
        return format
    }()

    /// What is wrong with the value before it.
    static let reason: SheetFormat = {
        var format = wrapped
        format.color = 0x9C1C10
        return format
    }()

    /// A day.
    static let day = plain(numberFormat: "yyyy-mm-dd")
    /// A second of a day.
    static let second = plain(numberFormat: "yyyy-mm-dd hh:mm:ss")
    /// A percentage, of which 1 is the whole.
    static let percent = plain(numberFormat: "0.##%")
    /// An amount in yuan.
    static let money = plain(numberFormat: "#,##0.00")

    /// The same look with another way of writing numbers.
    static func plain(numberFormat: String) -> SheetFormat {
        var format = plain
        format.numberFormat = numberFormat
        return format
    }
}
