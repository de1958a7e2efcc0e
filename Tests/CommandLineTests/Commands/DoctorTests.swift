import Foundation
import Testing

/// `duban doctor` says what limits and confines plugins on this machine, and what is not in order.
@Suite struct DoctorTests {
    @Test func aWorkerIsRefusedEverythingItTries() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("doctor", "--format", "json")
        let document: DocumentOutput = try result.decoded()
        let attempts = document.rows(withColumn: "attempt")
        #expect(attempts.count == 7)
        for attempt in attempts {
            #expect(attempt["outcome"]??.text == "green", "\(attempt)")
        }
        #expect(result.exitCode == 0)
    }

    @Test func showsTheLimitsOfThePluginsAndOfOne() throws {
        let bench = try Workbench.sample()
        #expect(try bench.run("doctor").output.contains("every plugin  10 s              256 MiB"))
        let settings = try bench.text("duban.toml")
        try bench.write(
            settings + "\n[limits]\ntimeout = \"20 s\"\n[limits.plugins.statistics]\nmemory = \"1 GiB\"\n",
            to: "duban.toml"
        )
        let output = try bench.run("doctor").output
        #expect(output.contains("every plugin  20 s              256 MiB"))
        #expect(output.contains("statistics    20 s              1 GiB"))
    }

    @Test func tellsOfAPluginThatCannotRun() throws {
        let bench = try Workbench.sample()
        try bench.write("id = 3", to: "Plugins/broken/plugin.toml")
        #expect(try bench.run("plugin", "revoke", "statistics").exitCode == 0)
        let result = try bench.run("doctor", "--lang", "zh-Hans")
        #expect(result.exitCode == 1)
        #expect(result.output.contains("有 2 处需要查看"))
        // The table breaks long lines.
        let whole = try bench.run("doctor", "--lang", "zh-Hans", "--format", "json")
        #expect(whole.output.contains("duban plugin grant statistics"))
    }

    /// The index of a long write-ahead log is mapped in parts when they are needed, which a confined process cannot do.
    @Test(.enabled(if: DatabaseEngine.path != nil, "the sqlite3 program is not installed"))
    func confinedWorkersReadThroughALongLog() throws {
        let bench = try Workbench.sample()
        let expected = try bench.run("check", "supervision", "--format", "json").decoded(as: CheckOutput.self)
        // The engine's program ends itself before it can shorten the log.
        let script = """
            PRAGMA wal_autocheckpoint = 0;
            CREATE TABLE filler (x);
            INSERT INTO filler SELECT zeroblob(3500) FROM generate_series(1, 12000);
            UPDATE task SET progress = progress;
            .shell kill -9 $PPID
            """
        try bench.write(script, to: "fill.sql")
        try bench.write("\(try #require(DatabaseEngine.path)) duban.sqlite < fill.sql; exit 0", to: "fill.sh")
        _ = try bench.run(program: "/bin/sh", ["fill.sh"])
        let log = try FileManager.default.attributesOfItem(atPath: bench.path("duban.sqlite-wal"))[.size] as? Int
        try #require(log ?? 0 > 20 << 20)
        let found = try bench.run("check", "supervision", "--format", "json").decoded(as: CheckOutput.self)
        #expect(found.findings == expected.findings)
    }
}
