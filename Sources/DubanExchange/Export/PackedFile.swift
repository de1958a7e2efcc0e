import DubanModel
import Foundation
import SheetWire

/// Writes an office file of parts.
public enum PackedFile {
    /// Packs parts, by name and content, into a file.
    public static func write(_ parts: [(name: String, content: String)], to path: String) throws(ExchangeError) {
        signal(SIGPIPE, SIG_IGN)
        let (input, output) = (Pipe(), Pipe())
        let process = try SheetProgram.start(["pack", path], input: input, output: output)
        try? input.fileHandleForReading.close()
        try? output.fileHandleForWriting.close()
        let frames = FrameWriter(descriptor: input.fileHandleForWriting.fileDescriptor)
        for (name, content) in parts + [("", "")] {
            frames.send(1) { writer in
                writer.write(name)
                writer.write(content)
            }
        }
        frames.flush()
        try? input.fileHandleForWriting.close()
        let answer = try? SheetEvent.next(from: FrameReader(descriptor: output.fileHandleForReading.fileDescriptor))
        process.waitUntilExit()
        switch answer {
        case .end: return
        case .failure(let failure): throw ExchangeError(failure, file: path)
        default: throw SheetProgram.failure(status: process.terminationStatus)
        }
    }
}
