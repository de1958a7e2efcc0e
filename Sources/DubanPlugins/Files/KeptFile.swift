import Foundation

/// A file that spares work and can be made again: it is written whole or not at all, and what has been damaged is no file.
///
/// Nobody waits until it is on the disk. After a power failure it may hold anything, which its mark tells.
enum KeptFile {
    private static let longest = 256 << 20

    /// The bytes that were written; nil where there is no such file, or another one.
    static func content(of path: String) -> [UInt8]? {
        guard var bytes = read(path), bytes.count >= 8 else { return nil }
        let mark = Array(bytes.suffix(8))
        bytes.removeLast(8)
        return mark == self.mark(of: bytes) ? bytes : nil
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
        if write([bytes, mark(of: bytes)], to: passing), rename(passing, path) == 0 { return true }
        unlink(passing)
        return false
    }

    /// Reads a file straight into its array: Foundation would hand it on through two more.
    private static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size <= longest else { return nil }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let more = Foundation.read(file, buffer.baseAddress?.advanced(by: count), size - count)
                if more < 0, errno == EINTR { continue }
                guard more > 0 else { break }
                count += more
            }
        }
    }

    /// Foundation would wait for the disk.
    private static func write(_ parts: [[UInt8]], to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        let isWhole = parts.allSatisfy { part in part.withUnsafeBytes { write($0, to: file) } }
        return close(file) == 0 && isWhole
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = Foundation.write(file, rest.baseAddress, rest.count)
            guard count > 0 || count < 0 && errno == EINTR else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[max(count, 0)...])
        }
        return true
    }

    /// What tells these bytes from others, by eight at a time.
    private static func mark(of bytes: [UInt8]) -> [UInt8] {
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
