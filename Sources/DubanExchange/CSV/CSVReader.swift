import DubanModel
import Foundation

/// Reads comma-separated values (RFC 4180) row by row, in bounded memory.
///
/// Quoted fields may hold separators, line breaks and doubled quotes; lines end with LF or CR LF; a byte-order mark is
/// passed over. The text must be UTF-8.
public final class CSVReader {
    /// The longest row, in bytes: what is longer is no table, or has an unbalanced quote.
    public static let longestRow = 16 * 1024 * 1024

    private let path: String
    private let separator: UInt8
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    private var line = 1
    private var reachedEnd = false

    /// How many bytes were read so far.
    public private(set) var bytesRead = 0

    /// Opens a file.
    public init(path: String, separator: UInt8 = 0x2C) throws(ExchangeError) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            let text = LocalizedText(
                "cannot read \(path): no such file, or no permission",
                zh: "无法读取 \(path)：文件不存在或没有权限"
            )
            throw ExchangeError(.unreadable, text)
        }
        self.path = path
        self.separator = separator
        self.handle = handle
        try refill()
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if buffer.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            throw malformed(
                LocalizedText(
                    "it is a ZIP archive or a spreadsheet, not CSV; save it as CSV (UTF-8) first",
                    zh: "这是压缩包或电子表格，不是 CSV；请先另存为 CSV（UTF-8）"
                )
            )
        }
    }

    deinit {
        try? handle.close()
    }

    /// The next row that is not blank, or nil at the end.
    public func next() throws(ExchangeError) -> TableRow? {
        while true {
            guard let row = try nextLine() else { return nil }
            if row.cells.count > 1 || row.cells.first?.isEmpty == false { return row }
        }
    }

    private func nextLine() throws(ExchangeError) -> TableRow? {
        let firstLine = line
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        var size = 0
        while let byte = try nextByte() {
            size += 1
            guard size <= CSVReader.longestRow else {
                throw malformed(
                    LocalizedText(
                        "the row at line \(firstLine) is longer than 16 MiB; is a quote missing?",
                        zh: "第 \(firstLine) 行长于 16 MiB，是否缺少引号？"
                    )
                )
            }
            if byte == 0x0A { line += 1 }
            if isQuoted {
                guard byte == 0x22 else {
                    cell.append(byte)
                    size += takeRun(into: &cell, isQuoted: true)
                    continue
                }
                if try peek() == 0x22 {
                    position += 1
                    cell.append(0x22)
                } else {
                    isQuoted = false
                    wasQuoted = true
                }
                continue
            }
            switch byte {
            case separator:
                cells.append(try text(cell, line: firstLine))
                cell.removeAll(keepingCapacity: true)
                wasQuoted = false
            case 0x0A:
                if !wasQuoted, cell.last == 0x0D { cell.removeLast() }
                cells.append(try text(cell, line: firstLine))
                return TableRow(line: firstLine, cells: cells)
            case 0x0D where wasQuoted: continue
            case 0x22 where cell.isEmpty && !wasQuoted: isQuoted = true
            case _ where wasQuoted:
                throw malformed(
                    LocalizedText(
                        "line \(line): text after a closing quote; a quote inside a cell is written twice",
                        zh: "第 \(line) 行：右引号之后还有文字；单元格内的引号应写两次"
                    )
                )
            default:
                cell.append(byte)
                size += takeRun(into: &cell, isQuoted: false)
            }
        }
        if isQuoted {
            throw malformed(
                LocalizedText(
                    "the quote opened in the row at line \(firstLine) is never closed",
                    zh: "第 \(firstLine) 行的引号没有闭合"
                )
            )
        }
        if size == 0 { return nil }
        cells.append(try text(cell, line: firstLine))
        return TableRow(line: firstLine, cells: cells)
    }

    /// Takes what follows within a cell as far as it means nothing else, and says how many bytes that was.
    private func takeRun(into cell: inout [UInt8], isQuoted: Bool) -> Int {
        let (start, separator) = (position, separator)
        let end = buffer.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x22, isQuoted || bytes[end] != separator {
                end += 1
            }
            cell.append(contentsOf: bytes[start..<end])
            return end
        }
        position = end
        return end - start
    }

    private func text(_ bytes: [UInt8], line: Int) throws(ExchangeError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw malformed(
                LocalizedText(
                    "line \(line) is not UTF-8; convert it first, for example: iconv -f GB18030 -t UTF-8 \(path)",
                    zh: "第 \(line) 行不是 UTF-8；请先转换，如：iconv -f GB18030 -t UTF-8 \(path)"
                )
            )
        }
        return text
    }

    private func nextByte() throws(ExchangeError) -> UInt8? {
        guard let byte = try peek() else { return nil }
        position += 1
        return byte
    }

    private func peek() throws(ExchangeError) -> UInt8? {
        if position == buffer.count {
            if reachedEnd { return nil }
            try refill()
            if position == buffer.count { return nil }
        }
        return buffer[position]
    }

    private func refill() throws(ExchangeError) {
        do {
            let data = try handle.read(upToCount: 256 * 1024) ?? Data()
            buffer = Array(data)
            position = 0
            bytesRead += buffer.count
            reachedEnd = buffer.isEmpty
        } catch {
            let reason = error.localizedDescription
            throw ExchangeError(
                .unreadable,
                LocalizedText("cannot read \(path): \(reason)", zh: "无法读取 \(path)：\(reason)"),
                underlying: error
            )
        }
    }

    private func malformed(_ detail: LocalizedText) -> ExchangeError {
        ExchangeError(.malformed, detail.about(path))
    }
}
