import Foundation
import Testing

/// `duban plugin diff` and `duban plugin docs`.
struct PluginDiffTests {
    private func main(limit: Int, title: String = "Open") -> String {
        """
        duban.check { id = "late", on = "task", where = { closed = { known = false } }, each = function(task, ctx)
          if ctx.today - task.assigned > \(limit) then ctx:finding { "open for {n} days", n = ctx.today - task.assigned } end
        end }
        duban.report { id = "r", title = "R", doc = "How many.", params = { n = { type = "integer", default = \(limit), help = "Days." } },
          run = function(ctx, params)
            local doc = duban.document { title = "\(title)" }
            doc:figures { { label = "Limit", value = params.n } }
            return doc
          end }
        """
    }

    private func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", main(limit: 6), permissions: #"{ read = ["tasks"] }"#)
        let manifest = try bench.text("Plugins/tool/plugin.toml").replacing("1.0.0", with: "1.1.0")
        try bench.write(manifest, to: "next/plugin.toml")
        try bench.write(
            main(limit: 30, title: "Still open") + "\nduban.check { id = \"more\", run = function() end }",
            to: "next/main.lua"
        )
        return bench
    }

    @Test func showsWhatWouldChange() throws {
        let bench = try bench()
        let result = try bench.run("plugin", "diff", "tool", "next", "--format", "markdown")
        #expect(result.exitCode == 1, "\(result.errors)")
        #expect(result.output.contains("(Plugins/tool) → 1.1.0 (next)"), "\(result.output)")
        #expect(result.output.contains("tool.more is new"))
        #expect(
            result.output.contains("| gone | tool.late | 2023-79-05 | warning | open for 7 days |"),
            "\(result.output)"
        )
        #expect(result.output.contains("| Limit | 6 | 30 | +24 |"), "\(result.output)")
        #expect(result.output.contains("| added | Still open |"))
    }

    @Test func anArchiveIsComparedAsWellAndSameIsSame() throws {
        let bench = try bench()
        try bench.run("plugin", "pack", "tool", "-o", "old.tar")
        let same = try bench.run("plugin", "diff", "old.tar", "tool")
        #expect(
            same.exitCode == 0 && same.output.contains("Both do the same on this data."),
            "\(same.output)\(same.errors)"
        )
        #expect(try bench.run("plugin", "diff", "next", "old.tar").exitCode == 1)
    }

    @Test func aSignedOlderVersionCanBeCompared() throws {
        let bench = try bench()
        try bench.run("plugin", "keygen", "office.key")
        try bench.run("plugin", "sign", "tool", "--key", "office.key")
        try bench.run("plugin", "pack", "tool", "-o", "old.tar")
        try bench.run("plugin", "sign", "next", "--key", "office.key")
        try bench.run("plugin", "trust", "office.key.pub", "--department", "supervision-office")
        let install = try bench.run("plugin", "install", "next")
        #expect(install.exitCode == 0, "\(install.errors)")
        let result = try bench.run("plugin", "diff", "old.tar", "tool")
        #expect(result.exitCode == 1 && result.output.contains("tool.more is new"), "\(result.output)\(result.errors)")
        // What is not signed is not run for a comparison either.
        try bench.write("-- changed", to: "next/main.lua")
        #expect(
            try bench.run("plugin", "diff", "tool", "next", "--format", "markdown").output.contains(
                "is not the one that was signed"
            )
        )
    }

    @Test func whatFailsIsToldApart() throws {
        let bench = try bench()
        try bench.write("duban.check { id = \"late\", run = function() error('no') end }", to: "next/main.lua")
        let result = try bench.run("plugin", "diff", "tool", "next")
        #expect(result.exitCode == 3 && result.output.contains("tool.late (new)"), "\(result.output)")
        #expect(try bench.run("plugin", "diff", "tool", "supervision").errors.contains("are two plugins"))
        #expect(try bench.run("plugin", "diff", "tool", "nothing.tar").errors.contains("cannot read nothing.tar"))
    }

    @Test func theReferenceOfAPluginComesFromWhatItSays() throws {
        let bench = try bench()
        let result = try bench.run("plugin", "docs", "tool", "--format", "markdown")
        #expect(result.exitCode == 0, "\(result.errors)")
        for text in ["## tool.r: R", "How many.", "| --n | integer | 6 | Days.: a whole number |", "duban run tool.r"] {
            #expect(result.output.contains(text), "\(text): \(result.output)")
        }
    }
}
