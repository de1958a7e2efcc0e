import DubanDocuments
import DubanModel
import DubanPlugins
import Testing

/// Settings: what a plugin declares, and what the workspace sets instead.
struct SettingTests {
    private static let manifest = """
        [settings.days]
        type = "integer"
        default = 3
        min = 0
        [settings.share]
        type = "percent"
        default = 80.0
        [settings.word]
        type = "string"
        """

    private static let main = """
        duban.report { id = "it", run = function(ctx)
          local s = ctx.settings
          return duban.document { title = ("%d %s %s"):format(s.days, s.share, s.word) }
        end }
        """

    private func title(_ settings: String?) throws -> String {
        let fixture = try PluginFixture()
        return try fixture.report(fixture.loaded(Self.main, manifest: Self.manifest, settings: settings)).title
    }

    @Test func areTheDefaultsUnlessTheWorkspaceSaysOtherwise() throws {
        #expect(try title(nil) == "3 80.0 nil")
        #expect(try title("days = 7") == "7 80.0 nil")
        #expect(try title("share = 60\nword = \"近\"") == "3 60.0 近")
    }

    @Test(arguments: [
        ("dasy = 7", "did you mean 'days'?"), ("days = -1", "days '-1' is not allowed"),
        ("days = \"many\"", "days 'many'"),
        ("share = \"x\"", "share 'x'"), ("word = [\"a\"]", "word"),
    ])
    func refuseWhatDoesNotFit(_ settings: String, _ message: String) throws {
        let error = try PluginFixture().loadingError(Self.main, manifest: Self.manifest, settings: settings)
        #expect(error.kind == .usage)
        #expect(error.message.english.contains("[settings.tool]"))
        #expect(error.message.english.contains(message))
    }

    @Test func areDescribed() throws {
        let settings = try PluginFixture().plugin(Self.main, manifest: Self.manifest).manifest.settings
        #expect(settings.map(\.name) == ["days", "share", "word"])
        #expect(settings.map(\.defaultText) == ["3", "80", nil])
        #expect(settings.first?.expectation.english == "a whole number, at least 0")
    }

    @Test func areNotThoseOfAnotherPlugin() throws {
        let fixture = try PluginFixture()
        let plugin = try LoadedPlugin(
            fixture.plugin(Self.main, manifest: Self.manifest),
            options: fixture.options(settings: ["other": "days = 99"]),
            output: { _ in }
        )
        #expect(try fixture.report(plugin).title == "3 80.0 nil")
    }
}
