import Foundation
import Testing

/// Evidence is kept under the hash of its content, and `duban doctor` notices when it is not what it was.
struct EvidenceTests {
    private func bench() throws -> (Workbench, path: String) {
        let bench = try Workbench.sample()
        try bench.write("验收单", to: "a.txt")
        let words = [
            "task", "submit", "2023-79-08", "--by", "expo-office", "--evidence", "a.txt", "--on", "2023-04-05",
        ]
        let result = try bench.run(words)
        try #require(result.exitCode == 0, "\(result.errors)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: bench.path("evidence"))
        return (bench, bench.path("evidence/" + (try #require(files.max { $0.count < $1.count }))))
    }

    @Test func isACopyThatNobodyMayWriteTo() throws {
        let (bench, path) = try bench()
        try bench.write("changed", to: "a.txt")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "验收单")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o444)
        let names = try FileManager.default.subpathsOfDirectory(atPath: bench.path("evidence"))
        #expect(!names.contains { $0.contains(".tmp") })
        #expect(try bench.run("doctor").output.contains("1 file of evidence read"))
    }

    @Test func aChangedOrMissingFileIsNoticed() throws {
        let (bench, path) = try bench()
        try FileManager.default.removeItem(atPath: path)
        let missing = try bench.run("doctor")
        #expect(missing.exitCode == 1)
        #expect(missing.output.contains("evidence 2023-79-08/expo-office/1 ('a.txt'): its file is missing"))
        try Data("x".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try bench.run("doctor", "--quick").output.contains("was changed"))
    }

    @Test func anEmptyFileShowsNothing() throws {
        let bench = try Workbench.sample()
        try bench.write("", to: "empty.txt")
        let words = [
            "task", "submit", "2023-79-08", "--by", "expo-office", "--evidence", "empty.txt", "--on", "2023-04-05",
        ]
        let result = try bench.run(words)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("it is empty"))
    }
}
