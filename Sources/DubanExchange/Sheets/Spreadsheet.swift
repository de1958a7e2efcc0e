import DubanModel
import Foundation
import SheetWire

/// A spreadsheet that is being read, row by row, in a process of its own.
final class Spreadsheet {
    /// The names of its sheets.
    let sheets: [String]
    /// The name of the sheet that is read.
    let sheet: String
    /// Whether day 0 is 1 January 1904.
    let startsIn1904: Bool
    /// The cells that are shown as one.
    let merged: [SheetRange]
    /// The share of the sheet that was read, from 0 to 1.
    private(set) var progress = 0.0

    private let path: String
    private let process: Process
    private let pipe: Pipe
    private let frames: FrameReader
    private var hasEnded = false

    /// Opens a file.
    ///
    /// - Parameter sheet: the sheet's name; nil for the first that is not hidden.
    init(path: String, sheet wanted: String? = nil) throws(ExchangeError) {
        self.path = path
        let pipe = Pipe()
        self.pipe = pipe
        let words = ["read", path] + (wanted.map { [$0] } ?? [])
        process = try SheetProgram.start(words, input: nil, output: pipe)
        // Held open here, the pipe would never tell that the other side has gone.
        try? pipe.fileHandleForWriting.close()
        frames = FrameReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
        guard case .book(let sheets, let read, let startsIn1904) = try Spreadsheet.event(frames, process, path),
            sheets.indices.contains(read), case .merged(let merged) = try Spreadsheet.event(frames, process, path)
        else { throw SheetProgram.failure(status: 0) }
        self.sheets = sheets
        sheet = sheets[read]
        self.startsIn1904 = startsIn1904
        self.merged = merged
    }

    deinit {
        if !hasEnded { process.terminate() }
        try? pipe.fileHandleForReading.close()
        process.waitUntilExit()
    }

    /// The next row that holds anything, or nil at the end.
    func next() throws(ExchangeError) -> SheetRow? {
        while !hasEnded {
            switch try Spreadsheet.event(frames, process, path) {
            case .row(let row): return row
            case .progress(let share): progress = share
            case .end: hasEnded = true
            case .book, .merged, .failure: throw SheetProgram.failure(status: 0)
            }
        }
        return nil
    }

    private static func event(
        _ frames: FrameReader,
        _ process: Process,
        _ path: String
    ) throws(ExchangeError) -> SheetEvent {
        let event = try? SheetEvent.next(from: frames)
        guard let event else {
            process.waitUntilExit()
            throw SheetProgram.failure(status: process.terminationStatus)
        }
        if case .failure(let failure) = event { throw ExchangeError(failure, file: path) }
        return event
    }
}
