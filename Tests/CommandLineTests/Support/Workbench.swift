import Foundation
import Testing

/// A folder of a test's own in which it runs the program; removed with everything in it when the test is done.
final class Workbench {
    let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("duban-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder + "/" + name }

    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    /// Writes a file, with the folders above it.
    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Runs the program in the folder, as somebody with an 80-column terminal without colours would see it.
    @discardableResult
    func run(_ words: String..., environment: [String: String] = [:]) throws -> ProgramResult {
        try run(words, environment: environment)
    }

    @discardableResult
    func run(_ words: [String], environment: [String: String] = [:]) throws -> ProgramResult {
        try run(program: InstalledProgram.shared().path, words, environment: environment)
    }

    /// Runs any program in the folder.
    func run(program: String, _ words: [String], environment: [String: String] = [:]) throws -> ProgramResult {
        // Files, not pipes: a pipe that nobody empties stops the program.
        let output = try Workbench.scratchFile()
        let errors = try Workbench.scratchFile()
        defer {
            for file in [output, errors] { try? FileManager.default.removeItem(at: file) }
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["LANG": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "80", "USER": "tester"]
            .merging(environment) { _, own in own }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationReason == .exit, "the program crashed: \(words)")
        return ProgramResult(
            exitCode: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }

    private static func scratchFile() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("duban-\(UUID().uuidString).out")
        try Data().write(to: url)
        return url
    }
}
