import TestSupport
import Testing

@testable import DubanPlugins

/// Archives of plugins, whole and damaged.
struct ArchiveTests {
    private func contents() throws -> PluginContents {
        var contents = PluginContents()
        try contents.add("main.lua", Array("return 1\n".utf8))
        try contents.add("plugin.toml", Array("id = \"x\"".utf8))
        try contents.add("lib/督办/一.lua", [])
        try contents.add(String(repeating: "long/", count: 6) + String(repeating: "n", count: 90) + ".lua", [1, 2, 3])
        try contents.add("block.bin", Array(repeating: 7, count: 512))
        return contents
    }

    @Test func whatIsPackedIsUnpacked() throws {
        let contents = try contents()
        let archive = PluginArchive.pack(contents)
        #expect(try PluginArchive.unpack(archive).files == contents.files)
        #expect(PluginArchive.pack(contents) == archive)
        #expect(archive.count % 512 == 0)
    }

    /// A damaged archive is refused, or has lost nothing that its checksums cover; it never traps.
    @Test func aDamagedArchiveNeverTraps() throws {
        let archive = PluginArchive.pack(try contents())
        for length in stride(from: 0, to: archive.count - 1024, by: 37) {
            #expect(throws: PluginError.self) { try PluginArchive.unpack(Array(archive.prefix(length))) }
        }
        var numbers = RandomNumbers(seed: 80)
        for _ in 0..<3000 {
            var damaged = archive
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                damaged[Int.random(in: damaged.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            guard let read = try? PluginArchive.unpack(damaged) else { continue }
            for path in read.files.keys { #expect(!path.hasPrefix("/") && !path.contains("..")) }
        }
    }

    @Test(arguments: [
        ("1.2.3", "1.2.4"), ("1.2.3", "1.10.0"), ("1.0.0-alpha", "1.0.0"), ("1.0.0-alpha", "1.0.0-alpha.1"),
        ("1.0.0-alpha.1", "1.0.0-alpha.beta"), ("1.0.0-2", "1.0.0-10"), ("0.9.9", "1.0.0-rc.1"),
    ])
    func versionsComeInTheirOrder(_ left: String, _ right: String) throws {
        let (left, right) = (try #require(Version(left)), try #require(Version(right)))
        #expect(left < right && !(right < left))
        #expect(Version("\(left)") == left)
    }

    @Test(arguments: ["1", "1.2", "1.2.3.4", "01x.2.3", "", "1.2.3-", "1.2.-3", "v1.2.3", "1.2.99999999999"])
    func whatIsNoVersionIsNone(_ text: String) {
        #expect(Version(text) == nil)
    }

    @Test(arguments: [
        (">=1.2, <2.0", "1.2.0", true), (">=1.2, <2.0", "2.0.0", false), ("^1.2", "1.9.0", true),
        ("^1.2", "2.0.0", false),
        ("^0.2.1", "0.2.9", true), ("^0.2.1", "0.3.0", false), ("~1.2.3", "1.2.9", true), ("~1.2.3", "1.3.0", false),
        ("*", "0.0.1", true), ("1.2", "1.2.0", true), ("=1.2.0", "1.2.1", false), (">1.0", "1.0.0", false),
        ("<=2", "2.0.0", true),
    ])
    func rangesHoldTheirVersions(_ range: String, _ version: String, _ holds: Bool) throws {
        #expect(try #require(VersionRange(range)).contains(try #require(Version(version))) == holds)
    }

    @Test(arguments: ["", ">=", "1.x", "^^1", ">=1,,<2", "<>1"])
    func whatIsNoRangeIsNone(_ text: String) {
        #expect(VersionRange(text) == nil)
    }
}
