import CZip
import Glibc
import SheetWire

/// The ZIP archive that a spreadsheet is, read part by part and piece by piece.
final class ZipArchive {
    private let archive: OpaquePointer
    private let limits: ArchiveLimits
    private var unpacked = 0

    /// How much is unpacked at a time, in bytes.
    private static let pieceSize = 64 * 1024

    /// Opens a file; from here on nothing else is opened.
    init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(SheetFailure) {
        self.limits = limits
        try ZipArchive.checkKind(ofFile: path)
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            throw SheetFailure(code == ZIP_ER_OPEN || code == ZIP_ER_NOENT ? .unreadable : .damaged, path)
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// Whether the archive has a part.
    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// Gives the unpacked bytes of a part, piece by piece, until the closure returns false.
    ///
    /// - Returns: false where the archive has no such part.
    @discardableResult
    func read(
        _ name: String,
        _ take: (UnsafeRawBufferPointer) throws(SheetFailure) -> Bool
    ) throws(SheetFailure) -> Bool {
        let place = zip_name_locate(archive, name, 0)
        guard place >= 0 else { return false }
        var details = zip_stat_t()
        zip_stat_init(&details)
        guard zip_stat_index(archive, UInt64(place), 0, &details) == 0 else { throw SheetFailure(.damaged, name) }
        if details.encryption_method != UInt16(ZIP_EM_NONE) { throw SheetFailure(.encrypted) }
        guard let file = zip_fopen_index(archive, UInt64(place), 0) else { throw SheetFailure(.damaged, name) }
        defer { zip_fclose(file) }
        var size = 0
        let packed = Int(clamping: details.comp_size)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: ZipArchive.pieceSize, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = Int(zip_fread(file, piece.baseAddress, UInt64(piece.count)))
            if count < 0 { throw SheetFailure(.damaged, name) }
            if count == 0 { return true }
            size += count
            unpacked += count
            if size > limits.suspiciousSize, size / limits.ratio > packed { throw SheetFailure(.bomb, name) }
            if unpacked > limits.totalSize { throw SheetFailure(.tooLarge, name) }
            guard try take(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return true }
        }
    }

    /// The size of a part once it is unpacked, as the archive says it.
    func statedSize(of name: String) -> Int {
        var details = zip_stat_t()
        zip_stat_init(&details)
        guard zip_stat(archive, name, 0, &details) == 0 else { return 0 }
        return Int(clamping: details.size)
    }

    /// Tells what a file is that is no archive, before it is taken for a damaged one.
    private static func checkKind(ofFile path: String) throws(SheetFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SheetFailure(.unreadable, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: 64)
        let count = start.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0 { throw SheetFailure(.unreadable, String(cString: strerror(errno))) }
        start.removeLast(start.count - count)
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return }
        throw SheetFailure(.notASpreadsheet, kind(ofStart: start))
    }

    private static func kind(ofStart start: [UInt8]) -> String {
        if start.isEmpty { return "empty" }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "xls" }
        if start.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return "zip" }
        if start.starts(with: Array("%PDF".utf8)) { return "pdf" }
        let isText = start.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
        guard isText else { return "binary" }
        return start.first { $0 > 0x20 && $0 < 0x80 } == 0x3C ? "markup" : "text"
    }
}
