import CExpat
import SheetWire

/// Reads one part of a spreadsheet with Expat, piece by piece, so that what is in memory has a bound whatever the part holds:
/// declarations are refused, and so are elements within too many others and single names or values of megabytes.
struct XMLPart {
    private let name: String
    private let archive: ZipArchive

    /// How many elements may stand in one another; the format needs ten.
    private static let deepest = 64
    /// How many bytes may pass without a whole element or a piece of text.
    private static let longestToken = 1024 * 1024

    init(_ name: String, in archive: ZipArchive) {
        self.name = name
        self.archive = archive
    }

    /// Tells a handler what stands in the part.
    ///
    /// - Returns: false where the archive has no such part.
    @discardableResult
    func parse(
        _ handler: XMLHandler,
        progress: (Int) -> Void = { _ in }
    ) throws(SheetFailure) -> Bool {
        let session = try XMLSession(part: name, handler: handler, deepest: XMLPart.deepest)
        var size = 0
        let exists = try archive.read(name) { (piece: UnsafeRawBufferPointer) throws(SheetFailure) -> Bool in
            size += piece.count
            progress(size)
            return try session.feed(piece, longestToken: XMLPart.longestToken)
        }
        guard exists else { return false }
        try session.finish()
        return true
    }
}
