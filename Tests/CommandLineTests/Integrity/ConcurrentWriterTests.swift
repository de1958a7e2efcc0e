import Foundation
import Testing
import TestSupport

/// Many processes write to one workspace, and some are killed.
struct ConcurrentWriterTests {
    /// How long ten processes write at once; DUBAN_SECONDS makes it longer.
    private static let seconds = ProcessInfo.processInfo.environment["DUBAN_SECONDS"].flatMap(Int.init) ?? 6
    /// How many imports are killed; DUBAN_KILLS makes it more.
    private static let kills = ProcessInfo.processInfo.environment["DUBAN_KILLS"].flatMap(Int.init) ?? 25

    /// Imports files of its own, and adds tasks to the meeting to which all others add some, whose numbers must not clash.
    private static let writer = """
        end=$(($(date +%s) + $3))
        n=0
        while [ $(date +%s) -lt $end ]; do
          printf 'code,name,kind\\nown-%s-%s,w,department\\n' $2 $n > own-$2.csv
          "$1" import organizations own-$2.csv || echo FAILED
          "$1" task add x --lead finance --meeting weekly-80 || echo FAILED
          n=$((n + 1))
        done
        echo "wrote $n"
        """

    @Test func tenProcessesLoseNoUpdate() throws {
        let bench = try Workbench.sample()
        try bench.write(Self.writer, to: "writer.sh")
        let writers = try ConcurrentWriters(in: bench)
        let running = try (0..<10).map { number in
            try writers.start("/bin/sh", ["writer.sh", writers.program, "\(number)", "\(Self.seconds)"])
        }
        let outputs = try running.map { try $0.end().output }
        var all = 0
        for output in outputs {
            for word in ["FAILED", "locked", "busy", "error"] { #expect(!output.contains(word), "\(output)") }
            let count = try #require(output.split(separator: "\n").last?.split(separator: " ").last.flatMap { Int($0) })
            #expect(count > 0)
            all += count
        }
        let file = DatabaseFile(path: bench.path("duban.sqlite"))
        #expect(try file.lines("SELECT count(*) FROM organization WHERE code LIKE 'own-%'") == ["\(all)"])
        #expect(try file.lines("SELECT count(*) FROM task WHERE code LIKE '2023-80-%'") == ["\(22 + all)"])
        #expect(try bench.run("doctor").exitCode == 0)
    }

    @Test func anImportThatIsKilledIsWhollyThereOrNotAtAll() throws {
        let bench = try Workbench.sample()
        let writers = try ConcurrentWriters(in: bench)
        let engine = DatabaseFile(path: bench.path("duban.sqlite"))
        var random = RandomNumbers(seed: 9)
        let rows = 40
        for number in 0..<Self.kills {
            let lines = (0..<rows).map { "k-\(number)-\($0),x,department" }
            try bench.write("code,name,kind\r\n" + lines.joined(separator: "\r\n") + "\r\n", to: "k.csv")
            let running = try writers.start(writers.program, ["import", "organizations", "k.csv"])
            usleep(UInt32.random(in: 0...120_000, using: &random))
            kill(running.process.processIdentifier, SIGKILL)
            let result = try running.end()
            let count = try engine.lines("SELECT count(*) FROM organization WHERE code LIKE 'k-\(number)-%'")
            #expect(count == ["0"] || count == ["\(rows)"], "import \(number)")
            if running.process.terminationReason == .exit { #expect(count == ["\(rows)"], "\(result.output)") }
            let events = try engine.lines("SELECT count(*) FROM event WHERE subject LIKE 'k-\(number)-%'")
            #expect(events == count)
        }
        let doctor = try bench.run("doctor")
        #expect(doctor.exitCode == 0, "\(doctor.output)")
    }
}
