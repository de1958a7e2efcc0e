import Foundation
import Testing

/// `duban watch`: what a change of a plugin or of the data touches is run again.
struct WatchTests {
    /// The watching program, what it says, and the end of it.
    private final class Watcher {
        let process = Process()
        private let bench: Workbench

        init(_ bench: Workbench, _ words: [String]) throws {
            self.bench = bench
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.currentDirectoryURL = URL(fileURLWithPath: bench.folder)
            let command = "exec \"$0\" watch \"$@\" > watch.log 2>&1"
            process.arguments = ["-c", command, try InstalledProgram.shared().path] + words
            process.environment = ["LANG": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "80"]
            try process.run()
        }

        deinit {
            if process.isRunning { process.terminate() }
        }

        /// How it ended, by itself.
        func end() throws -> Int32 {
            for _ in 0..<1_800 where process.isRunning { usleep(100_000) }
            try #require(!process.isRunning, "it goes on: \(log)")
            return process.terminationStatus
        }

        var log: String { (try? bench.text("watch.log")) ?? "" }

        /// Waits until the log holds a text so many times; a bound that is never reached where all is well.
        func wait(for text: String, times: Int = 1) throws {
            for _ in 0..<1_800 {
                if log.components(separatedBy: text).count > times { return }
                usleep(100_000)
            }
            Issue.record("'\(text)' did not come: \(log)")
        }
    }

    private static func check(_ text: String) -> String {
        "duban.check { id = \"it\", run = function(ctx) ctx:finding { \"\(text) \" .. duban.tasks:where { status = \"cancelled\" }:count() } end }"
    }

    @Test func runsAgainWhatAChangeTouches() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.check("one"), permissions: #"{ read = ["tasks"] }"#)
        let other =
            "duban.check { id = \"it\", run = function(ctx) ctx:finding { \"apart \" .. duban.projects:count() } end }"
        try bench.addPlugin("other", other, permissions: #"{ read = ["projects"] }"#)
        let watcher = try Watcher(bench, ["--changes", "3"])
        try watcher.wait(for: "one 1")
        try watcher.wait(for: "apart")
        // An edited plugin is looked over and run, and no other.
        try bench.write(Self.check("two"), to: "Plugins/tool/main.lua")
        try watcher.wait(for: "two 1")
        #expect(watcher.log.contains("changed: Plugins/tool/main.lua"))
        // Changed data runs the checks of those that read it.
        let cancel = try bench.run("task", "cancel", "2023-79-27", "--reason", "x")
        try #require(cancel.exitCode == 0, "\(cancel.errors)")
        try watcher.wait(for: "two 2")
        #expect(watcher.log.contains("changed: the data (tasks"), "\(watcher.log)")
        #expect(watcher.log.components(separatedBy: "apart").count == 2, "\(watcher.log)")
        // A mistake is shown and does not end it.
        try bench.write("duban.check {", to: "Plugins/tool/main.lua")
        try watcher.wait(for: "[syntax]")
        #expect(try watcher.end() == 0)
    }

    @Test func writesAReportAnewWhenItsDataChange() throws {
        let bench = try Workbench.sample()
        let main =
            "duban.report { id = \"r\", run = function() return duban.document { title = \"n \" .. duban.tasks:where { status = \"cancelled\" }:count() } end }"
        try bench.addPlugin("tool", main, permissions: #"{ read = ["tasks"] }"#)
        let watcher = try Watcher(bench, ["--report", "tool.r", "-o", "out.md", "--changes", "1"])
        for _ in 0..<1_800 where (try? bench.text("out.md")) == nil { usleep(100_000) }
        #expect(try bench.text("out.md").contains("# n 1"))
        // The report is there before the watch begins to look out for the next change.
        usleep(500_000)
        let cancel = try bench.run("task", "cancel", "2023-79-27", "--reason", "x")
        try #require(cancel.exitCode == 0, "\(cancel.errors)")
        #expect(try watcher.end() == 0)
        #expect(try bench.text("out.md").contains("# n 2"), "\(watcher.log)")
    }
}
