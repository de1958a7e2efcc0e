import DubanModel
import DubanStore
import Foundation
import Testing

/// `duban backup` and `duban restore`
struct BackupTests {
    private func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.write("验收单", to: "a.txt")
        try bench.addPlugin(
            "mine",
            "duban.report { id = 'x', run = function() return duban.document { title = 'x' } end }"
        )
        let words = [
            "task", "submit", "2023-79-08", "--by", "expo-office", "--evidence", "a.txt", "--on", "2023-04-05",
        ]
        try #require(try bench.run(words).exitCode == 0)
        return bench
    }

    /// The files of a workspace but for the database, and every event of that.
    private func contents(of folder: String) throws -> ([String: Data], String) {
        var files: [String: Data] = [:]
        for name in ["duban.toml", "Plugins/mine/main.lua", "Plugins/mine/plugin.toml"] {
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder + "/evidence") {
            files["evidence/" + name] = FileManager.default.contents(atPath: folder + "/evidence/" + name)
        }
        let events = try DatabaseFile(path: folder + "/duban.sqlite").lines("SELECT * FROM event ORDER BY id")
        return (files, events.joined(separator: "\n"))
    }

    @Test func aRestoredWorkspaceIsWhatWasBackedUp() throws {
        let bench = try bench()
        let backup = try bench.run("backup", "city.duban")
        #expect(backup.exitCode == 0, "\(backup.errors)")
        #expect(backup.output.contains("4 files"))
        let restore = try bench.run("restore", "city.duban", "copy")
        #expect(restore.exitCode == 0, "\(restore.errors)")
        #expect(try contents(of: bench.path("copy")) == contents(of: bench.folder))
        #expect(try bench.run("doctor", "--workspace", "copy").exitCode == 0)
        let briefing = ["run", "supervision.weekly", "--workspace"]
        #expect(try bench.run(briefing + ["copy"]).output == bench.run(briefing + ["."]).output)
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
        #expect(!names.contains { $0.contains(".tmp") })
    }

    @Test func nothingIsReplacedUnasked() throws {
        let bench = try bench()
        #expect(try bench.run("backup", "b").exitCode == 0)
        let again = try bench.run("backup", "b")
        #expect(again.exitCode == 2 && again.errors.contains("--force"))
        #expect(try bench.run("backup", "b", "--force").exitCode == 0)
        let refused = try bench.run("restore", "b", ".")
        #expect(refused.exitCode == 2 && refused.errors.contains("--replace"))
        try FileManager.default.createDirectory(atPath: bench.path("empty"), withIntermediateDirectories: true)
        #expect(try bench.run("restore", "b", "empty").exitCode == 0)
        try bench.write("mine", to: "empty/note.txt")
        let replaced = try bench.run("restore", "b", "empty", "--replace")
        #expect(replaced.output.contains("the former folder is now"))
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
        let aside = try #require(names.first { $0.hasPrefix("empty.before-restore-") })
        #expect(try bench.text(aside + "/note.txt") == "mine")
        #expect(try bench.run("restore", "b", "dry", "--dry-run").output.contains("nothing was changed"))
        #expect(!FileManager.default.fileExists(atPath: bench.path("dry")))
    }

    @Test(arguments: [
        ("INSERT INTO sqlar VALUES ('../x', 33188, 0, 1, 'x')", "none of a workspace's"),
        ("INSERT INTO sqlar VALUES ('/etc/x', 33188, 0, 1, 'x')", "none of a workspace's"),
        ("INSERT INTO sqlar VALUES ('Plugins/../../x', 33188, 0, 1, 'x')", "none of a workspace's"),
        ("INSERT INTO sqlar VALUES ('Plugins//x', 33188, 0, 1, 'x')", "none of a workspace's"),
        ("INSERT INTO sqlar VALUES ('duban.sqlite', 33188, 0, 1, 'x')", "none of a workspace's"),
        ("INSERT INTO sqlar VALUES ('Plugins/x', 41471, 0, 1, '/')", "no plain file"),
        ("INSERT INTO sqlar VALUES ('Plugins/x', 33188, 0, 9, 'x')", "no plain file"),
        ("UPDATE sqlar SET data = 'other', sz = 5 WHERE name LIKE 'evidence/%'", "was changed"),
        ("DELETE FROM sqlar WHERE name = 'duban.toml'", "it has no duban.toml"),
        ("INSERT INTO grdb_migrations VALUES ('999')", "newer version"), ("DROP TABLE sqlar", "it is no backup"),
    ])
    func aBackupThatWasTamperedWithIsRefused(_ sql: String, _ reason: String) throws {
        let bench = try bench()
        try #require(try bench.run("backup", "b").exitCode == 0)
        try DatabaseFile(path: bench.path("b")).execute(sql)
        let result = try bench.run("restore", "b", "copy")
        #expect([2, 4].contains(result.exitCode))
        #expect(result.errors.contains(reason), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: bench.path("copy")))
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
        #expect(!names.contains { $0.contains(".tmp") })
    }

    @Test func whatIsNoBackupOrDamagedIsRefused() throws {
        let bench = try bench()
        try bench.write("hello", to: "text")
        #expect(try bench.run("restore", "text", "copy").errors.contains("it is no backup"))
        #expect(try bench.run("restore", "nothing", "copy").errors.contains("there is no such file"))
        try #require(try bench.run("backup", "b").exitCode == 0)
        var data = try Data(contentsOf: URL(fileURLWithPath: bench.path("b")))
        data.removeLast(data.count / 2)
        try data.write(to: URL(fileURLWithPath: bench.path("half")))
        #expect([2, 4].contains(try bench.run("restore", "half", "copy").exitCode))
        #expect(!FileManager.default.fileExists(atPath: bench.path("copy")))
        #expect(try bench.run("backup", "no/such/folder/b").exitCode != 0)
    }
}
