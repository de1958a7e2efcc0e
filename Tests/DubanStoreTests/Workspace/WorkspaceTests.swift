import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

struct WorkspaceTests {
    @Test func aNewWorkspaceHasItsSettingsAndAnEmptyDatabase() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a/b")
        let workspace = try Workspace.create(at: path, settings: "[workspace]\ntitle = \"督办\"\n")
        #expect(workspace.settings.title == "督办")
        let reopened = try Workspace(folder: path)
        #expect(try reopened.open(.readOnly).read(asOf: AsOf(.latest)) { try $0.count(Query(.task)) } == 0)
    }

    @Test func anExistingWorkspaceIsNotMadeOver() throws {
        let folder = try TemporaryFolder()
        _ = try Workspace.create(at: folder.path, settings: "[workspace]\ntitle = \"first\"\n")
        let error = #expect(throws: StoreError.self) { try Workspace.create(at: folder.path, settings: "") }
        #expect(error?.kind == .alreadyExists)
        #expect(try Workspace(folder: folder.path).settings.title == "first")
    }

    /// An empty database in the place of a lost one would look as if everything were well.
    @Test(arguments: [Store.Mode.readOnly, .readWrite])
    func aWorkspaceThatLostItsDatabaseIsNotGivenAnEmptyOne(_ mode: Store.Mode) throws {
        let folder = try TemporaryFolder()
        let workspace = try Workspace.create(at: folder.path, settings: "")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: workspace.databasePath + suffix)
        }
        let error = #expect(throws: StoreError.self) { try workspace.open(mode) }
        #expect(error?.kind == .database)
        #expect(error?.description.contains(workspace.databasePath) == true)
        #expect(!FileManager.default.fileExists(atPath: workspace.databasePath))
    }

    @Test func theNearestWorkspaceUpwardIsFound() throws {
        let folder = try TemporaryFolder()
        _ = try Workspace.create(at: folder.file("outer"), settings: "[workspace]\ntitle = \"outer\"\n")
        _ = try Workspace.create(at: folder.file("outer/inner"), settings: "[workspace]\ntitle = \"inner\"\n")
        for below in ["outer/x/y", "outer/inner/deep"] {
            try FileManager.default.createDirectory(atPath: folder.file(below), withIntermediateDirectories: true)
        }
        for (place, title) in [
            ("outer", "outer"), ("outer/x/y", "outer"), ("outer/inner", "inner"), ("outer/inner/deep", "inner"),
            ("outer/inner/deep/../..", "outer"), ("outer/x/not-there", "outer"),
        ] {
            #expect(try Workspace.nearest(to: folder.file(place)).settings.title == title, "\(place)")
        }
    }

    @Test func whereThereIsNoWorkspaceTheErrorSaysHowToMakeOne() throws {
        let folder = try TemporaryFolder()
        for failing in [{ try Workspace.nearest(to: folder.path) }, { try Workspace(folder: folder.path) }] {
            let error = #expect(throws: StoreError.self) { _ = try failing() }
            #expect(error?.kind == .notAWorkspace)
            #expect(error?.description.contains("duban init") == true)
        }
    }

    @Test func settingsAreRead() throws {
        let settings = try WorkspaceSettings(
            text: """
                [workspace]
                title = "漯河"
                language = "zh_CN"
                as_of = "2023-03-27"
                [settings.supervision]
                near_due = 3
                """,
            path: "duban.toml"
        )
        #expect(settings.title == "漯河")
        #expect(settings.language == .simplifiedChinese)
        #expect(settings.asOf?.description == "2023-03-27")
        #expect(settings.pluginSettings["supervision"]?.contains("near_due = 3") == true)
    }

    @Test func aDateNeedsNoQuotes() throws {
        let settings = try WorkspaceSettings(text: "[workspace]\nas_of = 2023-03-27", path: "/w/duban.toml")
        #expect(settings.asOf == CivilDate(year: 2023, month: 3, day: 27))
    }

    @Test func emptySettingsAreFine() throws {
        let settings = try WorkspaceSettings(text: "", path: "duban.toml")
        #expect(settings.title == nil && settings.language == nil && settings.asOf == nil)
        #expect(settings.pluginSettings.isEmpty)
    }

    @Test(arguments: [
        ("[workspce]", "did you mean 'workspace'?"), ("[workspace]\ntitel = \"x\"", "did you mean 'title'?"),
        ("[workspace]\nasof = \"2023-03-27\"", "did you mean 'as_of'?"),
        ("[workspace]\nlanguage = \"fr\"", "'fr'"), ("[workspace]\nlanguage = 5", "workspace.language"),
        ("[workspace]\ntitle = 5", "workspace.title"), ("[workspace]\nas_of = \"2023-02-30\"", "2023-02-30"),
        ("[workspace]\nas_of = 20230327", "20230327"), ("[workspace]\nas_of = \"today\"", "today"),
        ("workspace = 5", "workspace"), ("settings = 5", "settings"), ("[settings]\nsupervision = 3", "supervision"),
        ("[workspace\n", "line 1"), ("[workspace]\ntitle = \"a\"\ntitle = \"b\"", "line 3"),
    ])
    func aWrongEntryIsNamed(text: String, named: String) throws {
        let error = #expect(throws: StoreError.self) { try WorkspaceSettings(text: text, path: "/w/duban.toml") }
        #expect(error?.kind == .invalidSettings)
        #expect(error?.description.hasPrefix("/w/duban.toml: ") == true)
        #expect(error?.description.contains(named) == true, "\(error?.description ?? "")")
    }
}
