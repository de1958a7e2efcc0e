import Foundation
import Testing

/// A page that is followed word for word, from an empty folder on. Its blocks of code tell what is done with them:
/// `console` has commands behind `$`, with what they show, which must be that; `sh` has commands that must succeed; any other
/// with a name is a file, and one with a further word is added to the end of it.
struct FollowedPage {
    private let page: String

    init(_ page: String) {
        self.page = page
    }

    /// Does what the page says, in an empty folder.
    ///
    /// - Returns: how many commands that was.
    func follow(in bench: Workbench) throws -> Int {
        var folder = ""
        var commands = 0
        func run(_ command: String) throws -> ProgramResult {
            commands += 1
            let place = folder.isEmpty ? "" : "cd '\(folder)' && "
            let shell = "duban() { \"$0\" \"$@\"; }; \(place)\(command)"
            return try bench.run(program: "/bin/sh", ["-c", shell, InstalledProgram.shared().path])
        }
        for match in page.matches(of: #/(?s)```(\w+[^\n]*)\n(.*?)\n```/#) {
            let words = match.1.split(separator: " ").map(String.init)
            if words[0] == "console" {
                for step in "\n\(match.2)".components(separatedBy: "\n$ ").dropFirst() {
                    let lines = step.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                    if lines[0].hasPrefix("cd ") {
                        folder = String(lines[0].dropFirst(3))
                        continue
                    }
                    let result = try run(lines[0])
                    let shown = (result.output + result.errors).replacing("\r\n", with: "\n")
                    #expect(shown.trimmed == lines.dropFirst().joined(separator: "\n").trimmed, "\(lines[0])")
                }
            } else if words[0] == "sh" {
                for line in match.2.split(separator: "\n") {
                    let result = try run(String(line))
                    #expect(result.exitCode == 0, "\(line): \(result.errors)")
                }
            } else if words.count > 1 {
                let name = folder.isEmpty ? words[1] : "\(folder)/\(words[1])"
                let before = words.count > 2 ? try bench.text(name) + "\n" : ""
                try bench.write(before + match.2 + "\n", to: name)
            }
        }
        return commands
    }
}

extension String {
    /// Without blanks at the ends of its lines and of the whole.
    fileprivate var trimmed: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
            .joined(separator: "\n").trimmingCharacters(in: .newlines)
    }
}
