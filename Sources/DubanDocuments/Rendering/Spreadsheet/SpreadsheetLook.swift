import DubanModel
import SheetWire

/// How the pieces of a document look in a spreadsheet.
struct SpreadsheetLook {
    let language: Language

    private var plain: SheetFormat {
        var format = SheetFormat()
        if language == .simplifiedChinese { format.font = "宋体" }
        return format
    }

    var title: SheetFormat {
        var format = plain
        if language == .simplifiedChinese { format.font = "黑体" }
        format.isBold = true
        format.size = 18
        format.alignment = .center
        return format
    }

    var subtitle: SheetFormat {
        var format = plain
        format.color = 0x5A616A
        format.alignment = .center
        return format
    }

    var subtitleLeft: SheetFormat {
        var format = subtitle
        format.alignment = .left
        return format
    }

    func heading(level: Int) -> SheetFormat {
        var format = plain
        format.isBold = true
        format.size = level <= 1 ? 14 : 12
        return format
    }

    var text: SheetFormat {
        var format = plain
        format.wraps = true
        return format
    }

    func note(_ kind: NoteKind) -> SheetFormat {
        var format = text
        switch kind {
        case .info: format.background = 0xE3EEF9
        case .success: format.background = 0xE2F2E8
        case .warning: format.background = 0xFBF0D5
        case .error: format.background = 0xF9E0DD
        }
        return format
    }

    var columnHeading: SheetFormat { plain.asHeading }

    /// The look of a value.
    func value(_ cell: Cell, of column: Table.Column, isEmphasized: Bool) -> SheetFormat {
        var format = plain
        format.hasBorder = true
        format.isBold = isEmphasized
        format.wraps = column.kind == .text
        format.alignment = column.kind.isRightAligned ? .right : column.kind == .text ? .left : .center
        if isEmphasized { format.background = 0xF3F0E6 }
        if case .light(let light, _) = cell { format.background = SpreadsheetLook.background(of: light) }
        format.numberFormat = numberFormat(of: cell, column.format)
        return format
    }

    /// The pale colours of lights, each with its word in dark letters.
    private static func background(of light: Light) -> UInt32 {
        switch light {
        case .red: 0xF6CFCB
        case .yellow: 0xFBE7B2
        case .green: 0xCFE8D6
        case .blue: 0xD0E2F5
        case .grey: 0xE6E6E6
        }
    }

    private func numberFormat(of cell: Cell, _ format: CellFormat) -> String {
        let whole = language == .english ? "#,##0" : "0"
        return switch cell {
        case .integer: whole
        case .number: format.decimals.map { whole + SpreadsheetLook.decimals($0) } ?? ""
        case .percent: "0\(SpreadsheetLook.decimals(format.decimals ?? 1))%"
        case .points:
            "+0\(SpreadsheetLook.decimals(format.decimals ?? 1));-0\(SpreadsheetLook.decimals(format.decimals ?? 1));0"
        case .money: whole + SpreadsheetLook.decimals(format.decimals ?? 2)
        case .date(let moment): moment.isDayOnly ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
        case .empty, .text, .light, .rank, .boolean, .trend: ""
        }
    }

    private static func decimals(_ count: Int) -> String {
        count > 0 ? "." + String(repeating: "0", count: min(count, 10)) : ""
    }
}
