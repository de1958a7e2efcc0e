import Foundation
import Testing

@Suite struct InitTests {
    @Test func leavesNothingWhereTheSampleCannotBeLoaded() throws {
        let workbench = try Workbench.empty()
        let folder = URL(fileURLWithPath: workbench.path("installed"))
        try workbench.write("code,name,kind\nx,X,distrikt\n", to: "installed/seeds/organizations.csv")
        let program = folder.appendingPathComponent("duban")
        let resolved = URL(fileURLWithPath: try InstalledProgram.shared().path).resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: resolved, to: program)
        let result = try workbench.run(program: program.path, ["init", "city", "--sample"])
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("organizations.csv:2: kind 'distrikt'"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: workbench.path("city")).isEmpty)
    }

    @Test func makesNoWorkspaceOverADatabase() throws {
        let workbench = try Workbench.empty()
        try workbench.write("kept", to: "city/duban.sqlite")
        let result = try workbench.run("init", "city")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("is a workspace already"))
        #expect(try workbench.text("city/duban.sqlite") == "kept")
    }
}
