import Foundation

/// Runs programs and waits for them.
enum ChildProcess {
    /// Runs this program with other words, as somebody would by hand; its output goes where this one's goes.
    ///
    /// - Returns: how it ended; nil where it was ended from outside.
    @discardableResult
    static func runThisProgram(_ words: [String]) throws -> Int32? {
        let process = process(Process.executablePath, words)
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    /// What a program writes to standard output; nil where it cannot be started.
    static func output(of program: String, _ words: [String], in folder: String) -> String? {
        let process = process(program, words)
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let output = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
        process.waitUntilExit()
        return String(decoding: output ?? Data(), as: UTF8.self)
    }

    private static func process(_ program: String, _ words: [String]) -> Foundation.Process {
        let process = Foundation.Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.standardInput = FileHandle.nullDevice
        return process
    }
}
