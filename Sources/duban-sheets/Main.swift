import CWorker
import Glibc
import SheetFiles
import SheetWire

/// Reads and writes spreadsheets, and packs other office files, for `duban`, in a process of its own: what strangers' files can do ends with it.
///
///     duban-sheets read FILE [SHEET]    sends the rows of a sheet to standard output
///     duban-sheets write FILE           writes what comes through standard input
///     duban-sheets pack FILE            packs the parts that come through standard input
///     duban-sheets stream FILE          the same in constant memory, for rows without end
@main
enum Main {
    /// The most address space for reading a file, in bytes, of which the program itself takes a part.
    private static let addressSpace: UInt64 = 512 * 1024 * 1024

    static func main() {
        let words = CommandLine.arguments.dropFirst()
        guard let verb = words.first, let path = words.dropFirst().first else {
            let text = "This program serves duban; see duban import --help and duban export --help.\n"
            _ = text.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
            exit(2)
        }
        let frames = FrameWriter(descriptor: STDOUT_FILENO)
        signal(SIGPIPE, SIG_IGN)
        do throws(SheetFailure) {
            switch verb {
            case "read": try read(path, sheet: words.dropFirst(2).first, to: frames)
            case "write": try write(path, inConstantMemory: false)
            case "pack":
                try ArchiveWriter.write(to: path, from: FrameReader(descriptor: STDIN_FILENO))
                SheetEvent.end.send(to: frames)
            case "stream": try write(path, inConstantMemory: true)
            default: throw SheetFailure(.unreadable, verb)
            }
        } catch {
            SheetEvent.failure(error).send(to: frames)
        }
        frames.flush()
    }

    private static func read(_ path: String, sheet: String?, to frames: FrameWriter) throws(SheetFailure) {
        _ = confinement_prepare(addressSpace)
        let reader = try XLSXReader(path: path)
        let writable = [STDOUT_FILENO, STDERR_FILENO]
        _ = confinement_apply(writable, writable.count)
        try reader.read(sheet: sheet, to: frames)
    }

    /// Writes a file from the steps that come in, and says so at its end.
    private static func write(_ path: String, inConstantMemory: Bool) throws(SheetFailure) {
        let frames = FrameReader(descriptor: STDIN_FILENO)
        let writer = try XLSXWriter(path: path, inConstantMemory: inConstantMemory)
        while true {
            let step: SheetOperation?
            do {
                step = try SheetOperation.next(from: frames)
            } catch {
                throw SheetFailure(.malformed, "steps")
            }
            // Without an end nothing is written: who wanted the file has gone.
            guard let step else { throw SheetFailure(.unwritable, path) }
            if try !writer.perform(step) { break }
        }
        let answer = FrameWriter(descriptor: STDOUT_FILENO)
        SheetEvent.end.send(to: answer)
        answer.flush()
    }
}
