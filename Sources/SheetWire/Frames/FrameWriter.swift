#if canImport(Glibc)
    import Glibc
#endif

/// Sends frames, each with its length before it, through a descriptor.
public final class FrameWriter {
    private let descriptor: Int32
    private var pending = ByteWriter()
    private var frameStart = 0
    /// Whether the other side is gone.
    public private(set) var isBroken = false

    private static let flushSize = 128 * 1024

    /// Writes to a descriptor, which stays the caller's.
    public init(descriptor: Int32) { self.descriptor = descriptor }

    /// Sends one frame, made of a tag and of what the closure adds.
    public func send(_ tag: UInt8, _ body: (inout ByteWriter) -> Void = { _ in }) {
        let start = pending.bytes.count
        pending.write(0)
        pending.write(byte: tag)
        body(&pending)
        pending.replace(at: start, with: UInt32(clamping: pending.bytes.count - start - 4))
        if pending.bytes.count >= FrameWriter.flushSize { flush() }
    }

    /// Sends what is left.
    public func flush() {
        defer { pending.removeAll() }
        guard !isBroken else { return }
        pending.bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    isBroken = true
                    return
                }
                rest = rest.dropFirst(written)
            }
        }
    }
}
