import Foundation
import Testing

/// Plugins that use one another's modules and fields.
struct RequirementTests {
    private static let words = """
        duban.field {
          id = "days-open", on = "task", type = "integer",
          value = function(task, ctx) return ctx.today - task.assigned end,
        }
        duban.check { id = "own", run = function(ctx) ctx:finding { "of words" } end }
        """

    /// A workspace in which `tool` requires `words`, which requires `base`.
    private func bench(range: String = "^1.0") throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin("base", "", permissions: "{}")
        try bench.write("local M = { mark = '!' }\nwho = 'base'\nreturn M\n", to: "Plugins/base/lib/marks.lua")
        try bench.addPlugin("words", Self.words, permissions: "{}", manifest: "requires = { base = \"*\" }")
        let module = """
            local marks = require "base.marks"
            local inner = require "inner"
            return { shout = function(text) return text .. marks.mark .. inner .. tostring(rawget(_G or {}, "who")) end }
            """
        try bench.write(module, to: "Plugins/words/lib/loud.lua")
        try bench.write("return '/words'\n", to: "Plugins/words/lib/inner.lua")
        let main = """
            local loud = require "words.loud"
            duban.check { id = "it", run = function(ctx)
              local task = duban.tasks:where { days_open = { at_least = 0 } }:order_by("-days_open", "code"):first()
              ctx:finding { loud.shout("open " .. task.days_open) }
            end }
            """
        try bench.addPlugin(
            "tool",
            main,
            permissions: #"{ read = ["tasks"] }"#,
            isGranted: range != "rubbish",
            manifest: "requires = { words = \"\(range)\" }"
        )
        return bench
    }

    @Test func modulesAndFieldsOfARequiredPluginCanBeUsed() throws {
        let result = try bench().run("check", "tool", "--format", "json")
        #expect(result.exitCode == 1, "\(result.errors)")
        #expect(result.output.firstMatch(of: #/"open \d+!/wordsnil"/#) != nil, "\(result.output)")
        // A plugin's own entries stay its own.
        #expect(!result.output.contains("of words"))
        #expect(try bench().run("list", "tool").output.contains("tool.it"))
    }

    @Test func aLibraryGetsNoRightsOfItsOwn() throws {
        let bench = try bench()
        let text = try bench.text("Plugins/words/main.lua")
            .replacing("ctx.today - task.assigned", with: "duban.projects:count()")
        try bench.write(text, to: "Plugins/words/main.lua")
        let result = try bench.run("check", "tool")
        #expect(result.exitCode == 3 && result.output.contains("projects"), "\(result.output)\(result.errors)")
    }

    @Test func whatIsNotRequiredIsNotFound() throws {
        let bench = try bench()
        try bench.write("require 'base.marks'", to: "Plugins/tool/main.lua")
        let result = try bench.run("check", "tool")
        #expect(result.errors.contains("there is no file Plugins/tool/lib/base/marks.lua"), "\(result.errors)")
    }

    @Test(arguments: [
        ("^2.0", "Plugins/tool/plugin.toml: requires 'words' ^2.0, and 1.0.0 is installed"),
        (">=1.0, <1.0", "requires 'words' >=1.0, <1.0, and 1.0.0 is installed"),
        ("rubbish", "requires.words 'rubbish' is not allowed: expected versions such as"),
    ])
    func aVersionOutOfRangeIsAnError(_ range: String, _ message: String) throws {
        let result = try bench(range: range).run("check", "tool")
        #expect(result.exitCode != 0 && result.errors.contains(message), "\(result.errors)")
    }

    @Test func aMissingPluginIsNamedWithTheWayToIt() throws {
        let bench = try bench()
        try FileManager.default.removeItem(atPath: bench.path("Plugins/base"))
        let result = try bench.run("check", "tool")
        #expect(
            result.errors.contains("Plugins/words/plugin.toml: requires 'base' *, which is not installed"),
            "\(result.errors)"
        )
        #expect(result.errors.contains("(tool → words)"), "\(result.errors)")
        // Others go on.
        #expect(try bench.run("check", "supervision").exitCode == 1)
    }

    @Test func aCircleIsShownWhole() throws {
        let bench = try bench()
        try bench.addPlugin("base", "", permissions: "{}", manifest: "requires = { tool = \"*\" }")
        let result = try bench.run("check", "tool")
        #expect(
            result.errors.contains("plugins require one another in a circle: tool → words → base → tool"),
            "\(result.errors)"
        )
    }

    @Test func fieldsThatNeedOneAnotherAcrossPluginsAreFoundOut() throws {
        let bench = try bench()
        let field = """
            duban.field { id = "x", on = "task", type = "integer", value = function(task) return task.y end }
            duban.field { id = "y", on = "task", type = "integer", value = function(task) return task.x end }
            """
        try bench.write(field, to: "Plugins/base/main.lua")
        try bench.write(
            "duban.check { id = \"it\", on = \"task\", each = function(task, ctx) ctx:finding { tostring(task.x) } end }",
            to: "Plugins/tool/main.lua"
        )
        let result = try bench.run("check", "tool", "--format", "json")
        #expect(result.output.contains("depends on itself: base.x → base.y → base.x"), "\(result.output)")
    }

    @Test func installingAndRemovingKeepWhatIsRequired() throws {
        let bench = try bench()
        #expect(try bench.run("plugin", "remove", "words").errors.contains("'words' is required by tool"))
        for id in ["base", "words", "tool"] {
            try bench.run("plugin", "pack", id, "-o", "\(id).tar")
        }
        // A library that no longer fits is not installed.
        let manifest = try bench.text("Plugins/words/plugin.toml")
        for (file, text) in try bench.contents() where file.hasPrefix("Plugins/words/") && file.contains(".") {
            try bench.write(
                String(decoding: text, as: UTF8.self),
                to: file.replacing("Plugins/words/", with: "next/")
            )
        }
        try bench.write(manifest.replacing("1.0.0", with: "2.0.0"), to: "next/plugin.toml")
        let result = try bench.run("plugin", "install", "next")
        #expect(
            result.exitCode == 2 && result.errors.contains("requires 'words' ^1.0, and 2.0.0 is installed"),
            "\(result.errors)"
        )
        for id in ["tool", "words", "base"] { try bench.run("plugin", "remove", id) }
        let alone = try bench.run("plugin", "install", "tool.tar")
        #expect(
            alone.exitCode == 2 && alone.errors.contains("'words' ^1.0, which is not installed"),
            "\(alone.errors)"
        )
        let together = try bench.run("plugin", "install", "tool.tar", "words.tar", "base.tar")
        #expect(together.exitCode == 0, "\(together.errors)")
        #expect(try bench.run("check", "tool").exitCode == 1)
    }

    @Test func aLibraryMustBeSignedWhereItsDepartmentSigns() throws {
        let bench = try bench()
        try bench.addPlugin("base", "", department: "finance", permissions: "{}")
        try bench.run("plugin", "keygen", "finance.key")
        try bench.run("plugin", "trust", "finance.key.pub", "--department", "finance")
        let result = try bench.run("check", "tool")
        #expect(result.exitCode == 3 && result.errors.contains("it is not signed"), "\(result.errors)")
    }
}
