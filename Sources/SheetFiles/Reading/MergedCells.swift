import Glibc
import SheetWire

/// The cells of a sheet that are shown as one. The format lists them after the rows, to which they matter: a first pass over the
/// sheet looks for the list alone, without taking anything before it apart.
final class MergedCells: XMLHandler {
    private var ranges: [SheetRange] = []

    /// The most rectangles that are kept.
    private static let most = 200_000

    /// The merged cells of a sheet.
    static func read(_ part: String, in archive: ZipArchive) throws(SheetFailure) -> [SheetRange] {
        let handler = MergedCells()
        let session = try XMLSession(part: part, handler: handler, deepest: 64)
        var search = ListSearch()
        try archive.read(part) { (piece: UnsafeRawBufferPointer) throws(SheetFailure) -> Bool in
            if search.hasFound { return try session.feed(piece, longestToken: 1024 * 1024) }
            guard let place = search.find(in: piece) else { return true }
            let start = Array("<\(search.prefix)mergeCells".utf8)
            let isWanted = try start.withUnsafeBufferPointer { (bytes) throws(SheetFailure) -> Bool in
                try session.feed(UnsafeRawBufferPointer(bytes), longestToken: 1024 * 1024)
            }
            guard isWanted else { return false }
            return try session.feed(UnsafeRawBufferPointer(rebasing: piece[place...]), longestToken: 1024 * 1024)
        }
        return handler.ranges
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "mergeCell", let written = attributes["ref"]?.bytes else { return }
        let corners = written.split(separator: 0x3A)
        guard corners.count == 2, let from = SheetAddress.parse(corners[0]), let to = SheetAddress.parse(corners[1])
        else { return }
        guard ranges.count < MergedCells.most else { return stop(SheetFailure(.tooLarge, "merged cells")) }
        let rows = min(from.row, to.row)...max(from.row, to.row)
        let columns = min(from.column, to.column)...max(from.column, to.column)
        ranges.append(SheetRange(rows: rows, columns: columns))
    }

    override func end(_ name: XMLName) {
        if name == "mergeCells" { finish() }
    }

    /// Looks for the start of the list in pieces of a file. A `<` stands nowhere in a file but before a name.
    private struct ListSearch {
        private(set) var hasFound = false
        private(set) var prefix = ""
        private var pending: [UInt8] = []
        private var isInName = false

        private static let name = Array("mergeCells".utf8)

        init() {}

        /// The place after the name of the list's element.
        mutating func find(in piece: UnsafeRawBufferPointer) -> Int? {
            var place = 0
            while place < piece.count {
                if isInName {
                    let byte = piece[place]
                    if ListSearch.isPartOfName(byte), pending.count < 64 {
                        pending.append(byte)
                        place += 1
                        continue
                    }
                    isInName = false
                    if pending.suffix(10).elementsEqual(ListSearch.name), isListName {
                        prefix = String(decoding: pending.dropLast(10), as: UTF8.self)
                        hasFound = true
                        return place
                    }
                } else {
                    let rest = UnsafeRawBufferPointer(rebasing: piece[place...])
                    guard let next = ListSearch.nextTag(in: rest) else { return nil }
                    place += next + 1
                    pending.removeAll(keepingCapacity: true)
                    isInName = true
                }
            }
            return nil
        }

        private var isListName: Bool { pending.count == 10 || pending[pending.count - 11] == 0x3A }

        private static func isPartOfName(_ byte: UInt8) -> Bool {
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x3A).contains(byte)
                || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte >= 0x80
        }

        private static func nextTag(in bytes: UnsafeRawBufferPointer) -> Int? {
            guard let start = bytes.baseAddress, let found = memchr(start, 0x3C, bytes.count) else { return nil }
            return UnsafeRawPointer(found) - start
        }
    }
}
