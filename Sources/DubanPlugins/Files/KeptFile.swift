import Foundation

/// A file that spares work and can be made again: it is written whole or not at all, and what has been damaged is no file.
///
/// Nobody waits until it is on the disk. After a power failure it may hold anything, which its mark tells.
enum KeptFile {
    private static let longest = 256 << 20

    /// The bytes that were written; nil where there is no such file, or another one.
    static func content(of path: String) -> ArraySlice<UInt8>? {
        guard let content = FileManager.default.contents(atPath: path), content.count <= longest else { return nil }
        let bytes = Array(content)
        guard bytes.count >= 8 else { return nil }
        let body = bytes.dropLast(8)
        return bytes.suffix(8).elementsEqual(mark(of: body)) ? body : nil
    }

    /// Writes bytes, with the folder above them. Where that cannot be, nothing is lost but time.
    ///
    /// - Returns: whether they are there.
    @discardableResult
    static func keep(_ bytes: [UInt8], at path: String) -> Bool {
        guard bytes.count <= longest else { return false }
        let folder = (path as NSString).deletingLastPathComponent
        if access(folder, W_OK) != 0 {
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let passing = "\(path).\(getpid())"
        if writeAll(bytes + mark(of: bytes[...]), to: passing), rename(passing, path) == 0 { return true }
        unlink(passing)
        return false
    }

    /// Foundation would wait for the disk.
    private static func writeAll(_ bytes: [UInt8], to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 || count < 0 && errno == EINTR else { break }
            written += max(count, 0)
        }
        return close(file) == 0 && written == bytes.count
    }

    /// What tells these bytes from others, by eight at a time.
    private static func mark(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var mark = (UInt64(bytes.count) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bytes.withUnsafeBytes { buffer in
            var place = 0
            while place + 8 <= buffer.count {
                mark = (mark ^ buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
                mark ^= mark >> 32
                place += 8
            }
            for byte in buffer[place...] { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return withUnsafeBytes(of: mark.littleEndian) { Array($0) }
    }
}
