import DubanStore
import Foundation
import Testing
import TestSupport

struct SettingsFileTests {
    @Test func theNewTextTakesThePlaceOfTheOldWithItsPermissions() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("old", to: "duban.toml")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let file = try SettingsFile(path: path)
        #expect(file.text == "old")
        try file.replace(by: "new")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["duban.toml"])
    }

    @Test func aLinkStaysALink() throws {
        let folder = try TemporaryFolder()
        let target = try folder.write("old", to: "kept/settings.toml")
        try FileManager.default.createSymbolicLink(atPath: folder.file("duban.toml"), withDestinationPath: target)
        try SettingsFile(path: folder.file("duban.toml")).replace(by: "new")
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("duban.toml")) == target)
    }

    @Test func whatSomebodyElseWroteMeanwhileIsKept() throws {
        let folder = try TemporaryFolder()
        let file = try SettingsFile(path: try folder.write("old", to: "duban.toml"))
        try folder.write("theirs", to: "duban.toml")
        let error = #expect(throws: StoreError.self) { try file.replace(by: "mine") }
        #expect(error?.description.contains("somebody else") == true)
        #expect(try String(contentsOfFile: folder.file("duban.toml"), encoding: .utf8) == "theirs")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["duban.toml"])
    }
}
