import Foundation
import Testing

/// Processes of the program that run side by side.
struct ConcurrentWriters {
    /// The folder in which they run.
    let folder: String
    /// The program.
    let program: String

    init(in bench: Workbench) throws {
        folder = bench.folder
        program = try InstalledProgram.shared().path
    }

    /// A process that has been started and the file of what it says.
    struct Running {
        let process: Process
        let messages: URL

        func end() throws -> ProgramResult {
            process.waitUntilExit()
            let text = try String(contentsOf: messages, encoding: .utf8)
            try? FileManager.default.removeItem(at: messages)
            return ProgramResult(exitCode: process.terminationStatus, output: text, errors: text)
        }
    }

    /// Starts a program in the folder.
    func start(_ program: String, _ words: [String]) throws -> Running {
        let messages = FileManager.default.temporaryDirectory.appendingPathComponent("duban-\(UUID().uuidString).out")
        try Data().write(to: messages)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["LANG": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "80", "USER": "tester"]
        process.standardInput = FileHandle.nullDevice
        let handle = try FileHandle(forWritingTo: messages)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        return Running(process: process, messages: messages)
    }
}
