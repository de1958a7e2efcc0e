import Foundation
import Testing

/// Importers and exporters of plugins.
struct FileKindTests {
    private static let importer = """
        duban.importer { id = "lines", on = "organization", extension = "txt",
          params = { kind = { type = "choice", choices = { "county", "office" }, default = "county" } },
          run = function(ctx, file, params)
            local records, line = {}, 0
            for text in file.text:gmatch("[^\\n]+") do
              line = line + 1
              local code, name = text:match("^(%S+)%s*(.*)$")
              records[line] = { line = line, code = code, name = name, kind = params.kind }
            end
            return records
          end }
        duban.exporter { id = "codes", extension = "txt", params = { count = { type = "integer", default = 2 } },
          run = function(ctx, params)
            local codes = {}
            for task in duban.tasks:order_by("code"):limit(params.count):each() do codes[#codes + 1] = task.code end
            return table.concat(codes, "\\n") .. "\\n"
          end }
        """

    private func bench(propose: String = #"["organizations"]"#) throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin("tool", Self.importer, permissions: "{ read = [\"*\"], propose = \(propose) }")
        return bench
    }

    @Test func bringsInWhatItReads() throws {
        let bench = try bench()
        try bench.write("north 北县\nsouth 南县\n", to: "offices.txt")
        let dry = try bench.run("import", "tool.lines", "offices.txt", "--kind", "office", "--dry-run")
        #expect(dry.exitCode == 0 && dry.output == "would import 2 rows of organizations: 2 new\n", "\(dry.errors)")
        let result = try bench.run("import", "tool.lines", "offices.txt", "--kind", "office")
        #expect(result.output == "imported 2 rows of organizations: 2 new\n")
        #expect(try bench.run("organization", "show", "north").output.contains("北县"))
        let again = try bench.run("import", "tool.lines", "offices.txt", "--kind", "office")
        #expect(again.output.contains("2 as they were"))
    }

    @Test func namesTheLinesThatAreWrongAndBringsInNothing() throws {
        let bench = try bench()
        try bench.write("north 北县\nnorth 南县\neast\n", to: "offices.txt")
        let result = try bench.run("import", "tool.lines", "offices.txt")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("offices.txt:2: code 'north': expected a code of its own"), "\(result.errors)")
        #expect(result.errors.contains("offices.txt:3: name:"))
        #expect(try bench.run("organization", "show", "north").exitCode == 2)
    }

    @Test(arguments: [
        (["import", "tool.lines", "none.txt"], "cannot read none.txt"),
        (["import", "tool.lins", "x.txt"], "did you mean 'lines'?"),
        (["import", "tool.codes", "x.txt"], "tool.codes is a exporter: duban export tool.codes"),
        (
            ["import", "tool.lines", "x.txt", "--kind", "town"],
            "kind 'town' is not allowed: expected one of county, office"
        ),
        (["import", "tool.lines", "x.txt", "--knd", "office"], "did you mean 'kind'?"),
        (["import", "organizations", "x.txt", "--knd", "office"], "there is no option '--knd'"),
        (["import", "tool.lines", "x.txt", "--mapping", "m.toml"], "--mapping is for spreadsheets and CSV files"),
        (["export", "tool.lines"], "tool.lines is a importer: duban import tool.lines FILE"),
        (["export"], "what is to be exported?"),
        (["export", "tool.codes", "--count", "x"], "count 'x' is not allowed"),
    ])
    func wrongWordsAreErrors(_ words: [String], _ message: String) throws {
        let bench = try bench()
        try bench.write("north 北县\n", to: "x.txt")
        let result = try bench.run(words)
        #expect(result.exitCode == 2, "\(result.errors)")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func anImporterNeedsTheRightToProposeItsRecords() throws {
        let bench = try bench(propose: #"["tasks"]"#)
        try bench.write("north 北县\n", to: "x.txt")
        let result = try bench.run("import", "tool.lines", "x.txt")
        #expect(result.exitCode == 8)
        #expect(result.errors.contains("no permission to propose changes of 'organizations'"))
    }

    @Test func writesItsFile() throws {
        let bench = try bench()
        #expect(try bench.run("export", "tool.codes").output == "2023-79-01\n2023-79-02\n")
        let result = try bench.run("export", "tool.codes", "--count", "1", "-o", "codes.txt")
        #expect(result.exitCode == 0 && result.output.isEmpty)
        #expect(try bench.text("codes.txt") == "2023-79-01\n")
    }
}
