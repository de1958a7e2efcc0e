import Glibc
import SheetWire

/// Reads the rows of a sheet and sends each on as it comes.
final class SheetRows: XMLHandler {
    private enum CellType { case number, shared, inline, formulaText, boolean, failure, date }

    private let strings: SharedStrings
    private let formats: NumberFormats
    private let frames: FrameWriter
    private var row = ByteWriter()
    private var rowNumber = 0
    private var column = -1
    private var lastColumn = -1
    private var type = CellType.number
    private var style = 0
    private var content: [UInt8] = []
    private var isInRow = false
    private var isInCell = false
    private var takesText = false
    private var phoneticDepth = 0

    /// The longest text of a cell, in bytes: 32,767 characters of four bytes.
    private static let longestText = 131_068

    init(strings: SharedStrings, formats: NumberFormats, frames: FrameWriter) {
        self.strings = strings
        self.formats = formats
        self.frames = frames
        content.reserveCapacity(256)
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.first {
        case 0x63 where isInRow && name == "c": startCell(attributes)
        case 0x76 where isInCell && name == "v": takesText = type != .inline
        case 0x74 where isInCell && name == "t": takesText = type == .inline && phoneticDepth == 0
        case 0x72 where name == "row": startRow(attributes)
        case 0x72 where name == "rPh": phoneticDepth += 1
        default: break
        }
    }

    override func end(_ name: XMLName) {
        switch name.first {
        case 0x76, 0x74: takesText = false
        case 0x63 where isInCell && name == "c": endCell()
        case 0x72 where name == "row": endRow()
        case 0x72 where name == "rPh": phoneticDepth -= 1
        case 0x73 where name == "sheetData": finish()
        default: break
        }
        if frames.isBroken { finish() }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard takesText else { return }
        guard content.count + bytes.count <= SheetRows.longestText else {
            let place = SheetAddress.name(row: rowNumber, column: max(0, column))
            return stop(SheetFailure(.tooLarge, place))
        }
        content.append(contentsOf: bytes)
    }

    private func startRow(_ attributes: XMLAttributes) {
        let number = attributes["r"]?.count ?? rowNumber + 1
        guard number > rowNumber, number <= SheetAddress.lastRow else {
            return stop(SheetFailure(.malformed, "row \(number) after row \(rowNumber)"))
        }
        rowNumber = number
        lastColumn = -1
        isInRow = true
        row.removeAll()
    }

    private func endRow() {
        isInRow = false
        guard !row.bytes.isEmpty else { return }
        frames.send(SheetEvent.rowTag) { writer in
            writer.write(rowNumber)
            writer.write(row)
        }
    }

    private func startCell(_ attributes: XMLAttributes) {
        var place: Int?
        type = .number
        style = 0
        attributes.forEach { name, value in
            switch name.first {
            case 0x72: place = SheetAddress.parse(value.bytes)?.column ?? -1
            case 0x73: style = value.count ?? 0
            case 0x74: type = SheetRows.type(value)
            default: break
            }
        }
        column = place ?? lastColumn + 1
        guard column > lastColumn, column < SheetAddress.columns else {
            return stop(SheetFailure(.malformed, "row \(rowNumber)"))
        }
        lastColumn = column
        content.removeAll(keepingCapacity: true)
        isInCell = true
    }

    private static func type(_ value: XMLAttributes.Value) -> CellType {
        if value == "s" { return .shared }
        if value == "inlineStr" { return .inline }
        if value == "str" { return .formulaText }
        if value == "b" { return .boolean }
        if value == "e" { return .failure }
        return value == "d" ? .date : .number
    }

    private func endCell() {
        isInCell = false
        guard !content.isEmpty else { return }
        switch type {
        case .inline, .formulaText, .date: writeContent(SheetCell.Tag.text)
        case .failure: writeContent(SheetCell.Tag.failure)
        case .boolean:
            row.write(column)
            row.write(byte: SheetCell.Tag.boolean)
            row.write(byte: content.first == 0x31 || content.first == 0x74 ? 1 : 0)
        case .shared: writeShared()
        case .number: writeNumber()
        }
    }

    private func writeContent(_ tag: UInt8) {
        row.write(column)
        row.write(byte: tag)
        content.withUnsafeBufferPointer { row.write(utf8: $0) }
    }

    private func writeShared() {
        var index = 0
        for byte in content {
            guard (0x30...0x39).contains(byte), index < 1_000_000_000 else {
                index = -1
                break
            }
            index = index * 10 + Int(byte - 0x30)
        }
        let isKnown = strings.withText(index) { text in
            guard !text.isEmpty else { return }
            row.write(column)
            row.write(byte: SheetCell.Tag.text)
            row.write(utf8: text)
        }
        if !isKnown {
            let place = SheetAddress.name(row: rowNumber, column: column)
            stop(SheetFailure(.malformed, "\(place): there is no shared string \(index)"))
        }
    }

    private func writeNumber() {
        content.append(0)
        let number = content.withUnsafeBytes { bytes -> Double? in
            guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
            var end: UnsafeMutablePointer<CChar>?
            let number = strtod(start, &end)
            guard let end, end.pointee == 0, number.isFinite else { return nil }
            return number
        }
        content.removeLast()
        guard let number else { return writeContent(SheetCell.Tag.text) }
        row.write(column)
        switch formats.kind(ofStyle: style) {
        case .plain: row.write(byte: SheetCell.Tag.number)
        case .date: row.write(byte: SheetCell.Tag.serialDate)
        case .percent: row.write(byte: SheetCell.Tag.percent)
        }
        row.write(number)
    }
}
