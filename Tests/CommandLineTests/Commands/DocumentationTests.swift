import Foundation
import Testing

/// What the documents promise is there.
struct DocumentationTests {
    private func text(_ file: String) throws -> String {
        try String(contentsOfFile: Repository.file(file), encoding: .utf8)
    }

    /// Every cell for Duban in the comparison names tests; each of them is a test of this project.
    @Test func everyTestThatTheComparisonNamesExists() throws {
        var tests: Set<String> = []
        let root = Repository.file("Tests")
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.hasSuffix(".swift") {
            let source = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
            var isTest = false
            for line in source.split(separator: "\n") {
                if line.contains("@Test") { isTest = true }
                guard let match = line.firstMatch(of: #/func (\w+)\(/#) else { continue }
                if isTest { tests.insert(String(match.1)) }
                isTest = false
            }
        }
        let rows = try text("docs/compared.md").split(separator: "\n").filter {
            $0.hasPrefix("| ") && !$0.hasPrefix("| |")
        }
        #expect(rows.count > 30)
        for row in rows {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            #expect(cells.count == 11, "\(row)")
            let names = cells[2].matches(of: #/`(\w+)`/#).map { String($0.1) }
            #expect(!names.isEmpty, "no test in: \(row)")
            for name in names { #expect(tests.contains(name), "\(name)") }
        }
    }

    /// Every link of a document to a file of the project leads somewhere.
    @Test func linksLeadToFilesThatThereAre() throws {
        let documents = try FileManager.default.contentsOfDirectory(atPath: Repository.file("docs")).map {
            "docs/\($0)"
        }
        for document in documents + ["README.md", "CONTRIBUTING.md", "SECURITY.md"] where document.hasSuffix(".md") {
            let folder = (document as NSString).deletingLastPathComponent
            for match in try text(document).matches(of: #/\]\(([^)#:]+)(?:#[^)]*)?\)/#) {
                let target = Repository.file(folder.isEmpty ? String(match.1) : "\(folder)/\(match.1)")
                #expect(FileManager.default.fileExists(atPath: target), "\(document): \(match.1)")
            }
        }
    }

    /// The way to one's first plugin that the README shows, taken word for word.
    @Test func theFirstPluginOfTheReadmeWorks() throws {
        let readme = try text("README.md")
        let part = try #require(readme.components(separatedBy: "## Your own plugin in five minutes").dropFirst().first)
        let lua = part.components(separatedBy: "```lua\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
        try #require(lua.count == 2)
        let bench = try Workbench.sample()
        for words in [
            ["plugin", "new", "mine", "--department", "supervision-office"], ["plugin", "stubs"],
            ["plugin", "test", "mine"],
        ] {
            let result = try bench.run(words)
            #expect(part.contains("duban " + words.joined(separator: " ")) && result.exitCode == 0, "\(result.errors)")
        }
        let main = try bench.text("Plugins/mine/main.lua") + "\n" + lua[0] + "\n"
        try bench.write(main, to: "Plugins/mine/main.lua")
        let check = try bench.run("check", "mine.no-criterion")
        #expect(check.exitCode == 1)
        let shown = part.components(separatedBy: "$ duban check mine.no-criterion\n")[1].components(
            separatedBy: "\n```"
        )[0]
        for line in shown.split(separator: "\n") where line != "…" {
            #expect(check.output.contains(line), "\(line): \(check.output)")
        }
        try bench.write(main.replacing("task.assigned.date", with: "task.asigned.date"), to: "Plugins/mine/main.lua")
        let lint = try bench.run("plugin", "lint", "mine")
        #expect(lint.exitCode == 1 && part.contains(lint.output.trimmingCharacters(in: .newlines)), "\(lint.output)")
        try bench.write(main, to: "Plugins/mine/main.lua")
        try bench.write(
            try bench.text("Plugins/mine/tests/main.lua") + "\n" + lua[1] + "\n",
            to: "Plugins/mine/tests/main.lua"
        )
        let tests = try bench.run("plugin", "test", "mine")
        #expect(tests.exitCode == 0 && tests.output.contains("finds tasks that nobody can measure"), "\(tests.output)")
        #expect(try bench.run("run", "mine.open-tasks", "-o", "open.html").exitCode == 0)
        #expect(
            try bench.text("open.html").contains("<!DOCTYPE html>")
                || bench.text("open.html").contains("<!doctype html>")
        )
    }

    /// Every command that the README lists is one of the program's.
    @Test func theCommandsOfTheReadmeAreThere() throws {
        let bench = try Workbench()
        let lines = try text("README.md").split(separator: "\n").filter { $0.hasPrefix("duban ") }
        #expect(lines.count > 30)
        for line in lines {
            let words = line.split(separator: " ").dropFirst().map(String.init)
            guard let first = words.first, first.allSatisfy({ $0.isLowercase }) else { continue }
            let seconds = words.dropFirst().first.map { $0.split(separator: "|").map(String.init) } ?? []
            let isSub =
                !seconds.isEmpty && seconds.allSatisfy { !$0.hasPrefix("-") && $0.allSatisfy(\.isLowercase) }
                && first != "init"
            for second in isSub ? seconds : [""] {
                let command = [first] + (second.isEmpty ? [] : [second])
                let result = try bench.run(command + ["--help"])
                #expect(result.exitCode == 0, "\(line): \(command): \(result.errors)")
            }
        }
    }

    /// The tutorial, as it stands: every file is written, every command run, and what it shows is what the page says.
    @Test func theTutorialWorksWordForWord() throws {
        let bench = try Workbench()
        #expect(try FollowedPage(text("docs/writing-a-plugin.md")).follow(in: bench) == 12)
        #expect(try bench.text("city/warning.html").contains("信访早期预警"))
    }

    /// The same for the first week of a supervision office, in Chinese.
    @Test func theOfficesGuideWorksWordForWord() throws {
        let bench = try Workbench()
        #expect(try FollowedPage(text("docs/office-guide.zh-Hans.md")).follow(in: bench) == 19)
        #expect(try bench.text("重点工作/周通报.html").contains("每周交办事项通报"))
    }
}
