import Foundation
import TestSupport
import Testing

@testable import DubanPlugins

/// Files that spare work and can be made again.
struct KeptFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func aFileIsReadAsItWasWritten() throws {
        let path = "\(folder.path)/some/folder/kept"
        for count in [0, 1, 7, 8, 9, 1_000] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            #expect(KeptFile.keep(bytes, at: path))
            #expect(KeptFile.content(of: path).map(Array.init) == bytes)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/some/folder") == ["kept"])
    }

    @Test func aDamagedFileIsNoFile() throws {
        let path = "\(folder.path)/kept"
        #expect(KeptFile.content(of: path) == nil)
        #expect(KeptFile.keep(Array("what somebody kept".utf8), at: path))
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 0x20
            try damaged.write(to: URL(fileURLWithPath: path))
            #expect(KeptFile.content(of: path) == nil)
            try whole.prefix(place).write(to: URL(fileURLWithPath: path))
            #expect(KeptFile.content(of: path) == nil)
        }
        try Data(count: whole.count).write(to: URL(fileURLWithPath: path))
        #expect(KeptFile.content(of: path) == nil)
    }

    @Test func whatCannotBeWrittenIsNotThere() throws {
        try Data().write(to: URL(fileURLWithPath: "\(folder.path)/file"))
        #expect(!KeptFile.keep([1], at: "\(folder.path)/file/kept"))
        #expect(KeptFile.content(of: "\(folder.path)/file/kept") == nil)
    }
}
