import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

/// A process that is killed leaves the files as they are at that moment; copying them shows what the next one finds.
struct CrashTests {
    private func copy(_ fixture: StoreFixture, to folder: TemporaryFolder, logBytes: Int? = nil) throws -> Store {
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: fixture.path + suffix) {
            var data = try Data(contentsOf: URL(fileURLWithPath: fixture.path + suffix))
            if suffix == "-wal", let logBytes { data = data.prefix(logBytes) }
            try data.write(to: URL(fileURLWithPath: folder.file("duban.sqlite" + suffix)))
        }
        return try Store(path: folder.file("duban.sqlite"), mode: .readWrite)
    }

    @Test func aTransactionCutOffInTheMiddleLeavesTheOldState() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-0"), recorded: "2023-03-01")
        try fixture.write("2023-03-02") { transaction in
            for number in 1...200 { try transaction.put(try fixture.task("T-\(number)")) }
            let folder = try TemporaryFolder()
            let survivor = try copy(fixture, to: folder)
            #expect(try survivor.read(asOf: AsOf(.latest)) { try $0.records(Query(.task)).map(\.code) } == ["T-0"])
        }
        #expect(try fixture.codes(Query(.task)).count == 201)
    }

    /// Whatever part of a commit had reached the disk, the next one to open it sees the old state or the new one.
    @Test func aCommitThatReachedTheDiskInPartIsAllOrNothing() throws {
        let fixture = try StoreFixture()
        try fixture.put(try fixture.task("T-0"), recorded: "2023-03-01")
        let log = fixture.path + "-wal"
        let before = try Data(contentsOf: URL(fileURLWithPath: log)).count
        try fixture.write("2023-03-02") { transaction in
            for number in 1...20 { try transaction.put(try fixture.task("T-\(number)")) }
        }
        let after = try Data(contentsOf: URL(fileURLWithPath: log)).count
        #expect(after > before)
        for length in stride(from: before, through: after, by: max(1, (after - before) / 12)) {
            let folder = try TemporaryFolder()
            let survivor = try copy(fixture, to: folder, logBytes: length)
            let (tasks, state) = try survivor.read(asOf: AsOf(.latest)) {
                (try $0.count(Query(.task)), try $0.record(.task, code: "T-0"))
            }
            #expect(tasks == (length == after ? 21 : 1), "\(length) of \(before)…\(after) bytes")
            #expect(state != nil)
        }
    }
}
