public import SheetWire

/// Reads one sheet of a spreadsheet (ECMA-376, `.xlsx`) in bounded memory and sends on what stands in it.
public struct XLSXReader {
    private let archive: ZipArchive

    /// Opens a file. Nothing else is opened afterwards, so that a process may give up files before it reads.
    public init(path: String) throws(SheetFailure) {
        archive = try ZipArchive(path: path)
    }

    /// Reads a sheet.
    ///
    /// - Parameters:
    ///   - wanted: the sheet's name; nil for the first that is not hidden.
    ///   - frames: where the events go, the end among them.
    public func read(sheet wanted: String?, to frames: FrameWriter) throws(SheetFailure) {
        let parts = try PackageParts(archive)
        let book = try BookDescription.read(parts.workbook, in: archive)
        let names = book.sheets.map(\.name)
        let place =
            wanted.map { names.firstIndex(of: $0) } ?? book.sheets.firstIndex { !$0.isHidden } ?? names.indices.first
        guard let place, let part = parts.part(book.sheets[place].relation), archive.has(part) else {
            throw SheetFailure(.noSheet, wanted.map { "\($0)\n" + names.joined(separator: "\n") } ?? "")
        }
        SheetEvent.book(sheets: names, read: place, startsIn1904: book.startsIn1904).send(to: frames)
        SheetEvent.merged(try MergedCells.read(part, in: archive)).send(to: frames)
        let rows = SheetRows(
            strings: try SharedStrings.read(parts.sharedStrings, in: archive),
            formats: try NumberFormats.read(parts.styles, in: archive),
            frames: frames
        )
        let size = Double(max(1, archive.statedSize(of: part)))
        var told = 0
        try XMLPart(part, in: archive).parse(rows) { read in
            guard read - told > 4 * 1024 * 1024 else { return }
            told = read
            SheetEvent.progress(min(1, Double(read) / size)).send(to: frames)
        }
        SheetEvent.end.send(to: frames)
    }
}
