import Foundation

/// Runs the scripts in `Tests/Python`, which make files with other libraries than the program's, and read what it has written.
public enum PythonScript {
    /// How a script ended.
    public struct Result: Sendable {
        /// Its exit code.
        public let code: Int32
        /// What it wrote to standard output, and to standard error.
        public let output: String
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder with the packages that the scripts need.
    public static var packages: String { root.appendingPathComponent(".build/python").path }

    /// The path of a script.
    public static func path(_ name: String) -> String { root.appendingPathComponent("Tests/Python/\(name).py").path }

    /// Runs a script and waits for it.
    public static func run(_ name: String, _ words: [String]) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [path(name)] + words
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(code: process.terminationStatus, output: String(decoding: said, as: UTF8.self))
    }
}
