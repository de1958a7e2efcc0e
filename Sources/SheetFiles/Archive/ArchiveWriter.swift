import CZip
import Glibc
public import SheetWire

/// Writes the parts that come in as a ZIP archive.
public enum ArchiveWriter {
    /// Writes parts, each a frame with its name and its content, until an empty name comes.
    public static func write(to path: String, from frames: FrameReader) throws(SheetFailure) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw SheetFailure(.unwritable, path)
        }
        var contents: [UnsafeMutableRawPointer] = []
        // The library reads the contents only when it closes the archive.
        defer { contents.forEach { free($0) } }
        do throws(SheetFailure) {
            while let (name, content) = try part(from: frames), !name.isEmpty {
                let bytes = Array(content.utf8)
                guard let copy = malloc(max(1, bytes.count)) else { throw SheetFailure(.tooLarge, name) }
                contents.append(copy)
                bytes.withUnsafeBytes { source in
                    if let start = source.baseAddress { copy.copyMemory(from: start, byteCount: source.count) }
                }
                let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 0)
                guard zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0 else {
                    throw SheetFailure(.unwritable, name)
                }
            }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw SheetFailure(.unwritable, path)
        }
    }

    private static func part(from frames: FrameReader) throws(SheetFailure) -> (name: String, content: String)? {
        do {
            return try frames.next { (_, reader) throws(ByteReader.Malformed) in (try reader.text(), try reader.text())
            }
        } catch {
            throw SheetFailure(.malformed, "parts")
        }
    }
}
