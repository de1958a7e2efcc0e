import Foundation
import Testing

/// The program as it runs in a workbench, under a watchdog of the test's own.
final class WatchedProgram {
    private let process = Process()
    private let output: URL
    private let errors: URL

    /// How long the machine let this watchdog itself wait, beyond what it asked for: what runs meanwhile is late as
    /// well.
    private(set) var lateness = Duration.zero

    /// Far more than anything here may take.
    private static let patience = Duration.seconds(120)
    private static let interval = Duration.milliseconds(5)
    /// What is usual on a machine that has more to do than this.
    private static let usualLateness = Duration.milliseconds(20)

    /// Starts the program with its standard output in a file.
    convenience init(_ words: [String], in bench: Workbench) throws {
        let output = try Self.scratchFile()
        try self.init(words, in: bench, output: output, standardOutput: try FileHandle(forWritingTo: output))
    }

    /// Starts the program with its standard output in a pipe.
    convenience init(_ words: [String], in bench: Workbench, pipe: Pipe) throws {
        try self.init(words, in: bench, output: try Self.scratchFile(), standardOutput: pipe)
    }

    private init(_ words: [String], in bench: Workbench, output: URL, standardOutput: Any) throws {
        self.output = output
        errors = try Self.scratchFile()
        process.executableURL = URL(fileURLWithPath: try InstalledProgram.shared().path)
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: bench.folder)
        process.environment = ["LANG": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "80", "USER": "tester"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = standardOutput
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    deinit {
        if process.isRunning { kill(identifier, SIGKILL) }
        for file in [output, errors] { try? FileManager.default.removeItem(at: file) }
    }

    /// The identifier of its process.
    var identifier: pid_t { process.processIdentifier }

    var isRunning: Bool { process.isRunning }

    /// Waits for its end. A program that does not end is killed, and fails the test.
    func result() throws -> ProgramResult {
        let start = ContinuousClock.now
        while process.isRunning, start.duration(to: .now) < Self.patience { sleep() }
        if process.isRunning {
            kill(identifier, SIGKILL)
            process.waitUntilExit()
            try #require(Bool(false), "the program did not end by itself within \(Self.patience)")
        }
        try #require(process.terminationReason == .exit, "the program itself crashed")
        return ProgramResult(
            exitCode: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try Self.beginning(of: errors)
        )
    }

    /// What the program has said on standard error so far.
    func errorText() throws -> String {
        try Self.beginning(of: errors)
    }

    /// Waits until something is so; false when it is not in a long time.
    ///
    /// - Parameter afterItsEnd: whether it may come to be so when the program has ended.
    func waits(afterItsEnd: Bool = false, until isSo: () throws -> Bool) rethrows -> Bool {
        let start = ContinuousClock.now
        while start.duration(to: .now) < Self.patience / 4 {
            if try isSo() { return true }
            if !process.isRunning, !afterItsEnd { return try isSo() }
            sleep()
        }
        return false
    }

    private func sleep() {
        let start = ContinuousClock.now
        Thread.sleep(forTimeInterval: 0.005)
        let late = start.duration(to: .now) - Self.interval
        if late > Self.usualLateness { lateness += late }
    }

    /// What is printed without end is not read to its end.
    private static func beginning(of file: URL) throws -> String {
        let handle = try FileHandle(forReadingFrom: file)
        return String(decoding: try handle.read(upToCount: 1 << 18) ?? Data(), as: UTF8.self)
    }

    private static func scratchFile() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("duban-\(UUID().uuidString).out")
        try Data().write(to: url)
        return url
    }
}
