import Foundation

/// The interpreter of the Debian package `lua5.4`, whose behaviour the replaced functions must keep.
enum StockLua {
    private static let path = "/usr/bin/lua5.4"

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// What a program writes that is given on the standard input, as lines.
    static func run(_ source: String, _ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-"] + arguments
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // The program fits into the pipe, so that writing does not wait for reading.
        try input.fileHandleForWriting.write(contentsOf: Data(source.utf8))
        try input.fileHandleForWriting.close()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: written, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
