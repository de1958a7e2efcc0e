import DubanModel
import Foundation

/// A program of others that some results need.
struct ExternalProgram: Sendable {
    /// What it is called, by any of its names.
    let names: [String]
    /// The Debian package that brings it.
    let package: String
    /// What it is for.
    let purpose: LocalizedText

    /// Turns markup into word processors' files.
    static let pandoc = ExternalProgram(
        names: ["pandoc"],
        package: "pandoc",
        purpose: LocalizedText("Word documents (docx)", zh: "Word 文档（docx）")
    )
    /// Turns charts into pictures for word processors.
    static let rsvg = ExternalProgram(
        names: ["rsvg-convert"],
        package: "librsvg2-bin",
        purpose: LocalizedText("charts in Word documents", zh: "Word 文档中的图表")
    )
    /// Prints pages.
    static let chromium = ExternalProgram(
        names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        package: "chromium",
        purpose: LocalizedText("PDF", zh: "PDF")
    )
    /// Sends what is due to chat rooms.
    static let curl = ExternalProgram(
        names: ["curl"],
        package: "curl",
        purpose: LocalizedText("sending digests", zh: "发送摘要")
    )

    /// All of them.
    static let all = [pandoc, rsvg, chromium, curl]

    /// Where it is; nil where it is not installed.
    var path: String? {
        let folders = (Environment.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        for name in names {
            for folder in folders {
                let path = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: path) { return path }
            }
        }
        return nil
    }

    /// The line that installs it.
    var installation: String { "apt-get install \(package)" }

    /// That it is missing.
    var missing: CommandFailure {
        CommandFailure(
            .usage,
            LocalizedText(
                "\(names[0]) is needed for \(purpose.english), and is not installed: \(installation)",
                zh: "\(purpose(.simplifiedChinese))需要 \(names[0])，但未安装：\(installation)"
            )
        )
    }

    /// Runs it and waits for it.
    ///
    /// - Parameter input: what it reads from standard input.
    /// - Returns: what it wrote to standard output, which is to be short.
    /// - Throws: what it said, where it failed.
    @discardableResult
    func run(_ words: [String], input: String? = nil) throws -> String {
        guard let path else { throw missing }
        let process = Foundation.Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = words
        let errors = Pipe()
        let supply = Pipe()
        process.standardInput = input == nil ? FileHandle.nullDevice as Any : supply
        let output = Pipe()
        process.standardOutput = output
        process.standardError = errors
        signal(SIGPIPE, SIG_IGN)
        do {
            try process.run()
        } catch {
            throw missing
        }
        if let input {
            try? supply.fileHandleForReading.close()
            try? supply.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try? supply.fileHandleForWriting.close()
        }
        // What programs say of errors may be long, and has to be read before it fills the pipe.
        let said = (try? errors.fileHandleForReading.readToEnd()) ?? nil
        let written = (try? output.fileHandleForReading.readToEnd()) ?? nil
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let text = String(decoding: said ?? Data(), as: UTF8.self).split(separator: "\n").suffix(3).joined(
                separator: " "
            )
            throw CommandFailure(
                .usage,
                LocalizedText("\(names[0]) failed: \(text.shortened)", zh: "\(names[0]) 运行失败：\(text.shortened)")
            )
        }
        return String(decoding: written ?? Data(), as: UTF8.self)
    }
}
