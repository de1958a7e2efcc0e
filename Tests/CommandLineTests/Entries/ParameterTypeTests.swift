import Foundation
import Testing

/// The schema language of parameters and settings, as people meet it.
struct ParameterTypeTests {
    private func bench(_ schema: String) throws -> Workbench {
        let bench = try Workbench.sample()
        let main = """
            duban.report { id = "it", params = { value = \(schema) }, run = function(ctx, params)
              local value, text = params.value, {}
              if type(value) == "table" then
                for _, one in ipairs(value) do text[#text + 1] = tostring(one) end
                value = table.concat(text, "+")
              end
              return duban.document { title = "[" .. tostring(value) .. "]" }
            end }
            """
        try bench.addPlugin("tool", main)
        return bench
    }

    @Test(arguments: [
        (#"{ type = "list" }"#, "a, b,c", "[a+b+c]"), (#"{ type = "list", default = { "x", "y" } }"#, nil, "[x+y]"),
        (#"{ type = "list", of = "integer", min = 1 }"#, "1,20", "[1+20]"), (#"{ type = "list" }"#, "", "[]"),
        (#"{ type = "list", of = "month", default = "last" }"#, nil, "[2023-02]"),
        (#"{ type = "list", of = "organization" }"#, "finance,commerce", "[finance+commerce]"),
        (#"{ type = "percent" }"#, "7.5%", "[7.5]"), (#"{ type = "boolean" }"#, "true", "[true]"),
    ])
    func valuesOfATypeReachTheScript(_ schema: String, _ written: String?, _ expected: String) throws {
        let words = ["run", "tool.it", "--format", "json"] + (written.map { ["--value", $0] } ?? [])
        let result = try bench(schema).run(words)
        #expect(result.output.contains("\"title\": \"\(expected)\""), "\(result.output)\(result.errors)")
    }

    @Test(arguments: [
        (
            #"{ type = "list", of = "integer", min = 1 }"#, "1,x",
            "expected values separated by commas, each a whole number"
        ),
        (#"{ type = "list", of = "integer", min = 1 }"#, "1,0", "value '1,0' is not allowed"),
        (#"{ type = "list", of = "choice", choices = { "a", "b" } }"#, "a,c", "each one of a, b"),
        (#"{ type = "list", of = "organization" }"#, "finance,nobody", "value 'nobody' is not allowed"),
        (#"{ type = "region" }"#, "finance", "expected the code of a known city, county, district or zone"),
    ])
    func aWrongValueIsNamedWithWhatIsAllowed(_ schema: String, _ written: String, _ message: String) throws {
        let result = try bench(schema).run("run", "tool.it", "--value", written)
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
    }

    @Test(arguments: [
        (#"{ type = "list", of = "list" }"#, "of: type 'list' is not allowed"),
        (#"{ type = "integer", of = "integer" }"#, "only a list has 'of'"),
        (#"{ type = "list", of = "choice" }"#, "a choice needs 'choices'"),
        (#"{ type = "list", of = "integer", default = { "x" } }"#, "default value 'x' is not allowed"),
    ])
    func aWrongSchemaIsRefused(_ schema: String, _ message: String) throws {
        let result = try bench(schema).run("describe", "tool.it")
        #expect(result.exitCode != 0 && result.errors.contains(message), "\(result.errors)")
    }

    @Test func speaksChineseToWhoReadsIt() throws {
        let bench = try bench(#"{ type = "list", of = "integer", min = 1 }"#)
        let wrong = try bench.run("run", "tool.it", "--value", "x", "--valu", "1", environment: ["LANG": "zh_CN.UTF-8"])
        #expect(wrong.errors.contains("没有参数“valu”") && wrong.errors.contains("以逗号分隔的多个值，每个为"), "\(wrong.errors)")
        let page = try bench.run("describe", "tool.it", "--lang", "zh-Hans")
        #expect(page.output.contains("不小于 1"), "\(page.output)")
    }

    @Test func aFlagWithoutAValueSaysYes() throws {
        let bench = try Workbench.sample()
        let main = """
            duban.report { id = "it", params = { all = { type = "boolean", default = false }, word = {}, n = { type = "integer" } },
              run = function(ctx, params) return duban.document { title = "[" .. tostring(params.all) .. tostring(params.n) .. "]" } end }
            """
        try bench.addPlugin("tool", main)
        for (words, expected) in [
            (["--all"], "[truenil]"), (["--all", "--n", "-3"], "[true-3]"), (["--all=false"], "[falsenil]"),
            ([], "[falsenil]"),
        ] {
            let result = try bench.run(["run", "tool.it"] + words)
            #expect(result.output.contains(expected), "\(words): \(result.output)\(result.errors)")
        }
        let missing = try bench.run("run", "tool.it", "--word", "--all", "--n")
        #expect(missing.exitCode == 2 && missing.errors.contains("--word needs a value: text"), "\(missing.errors)")
        #expect(missing.errors.contains("--n needs a value: a whole number"))
        #expect(try bench.run("run", "tool.it", "--format").errors.contains("--format needs a value"))
    }

    @Test(arguments: ["plan", "as-of", "yes", "format"])
    func aParameterCannotTakeAnOptionsName(_ name: String) throws {
        let bench = try Workbench.sample()
        let main = "duban.report { id = \"it\", params = { [\"\(name)\"] = {} }, run = function() end }"
        try bench.addPlugin("tool", main)
        let result = try bench.run("describe", "tool")
        #expect(result.errors.contains("a parameter cannot be called '\(name)'"), "\(result.errors)")
    }

    @Test func aRegionOfTheWorkspaceIsTaken() throws {
        let bench = try bench(#"{ type = "region" }"#)
        let result = try bench.run("run", "tool.it", "--value", "yuanhui")
        #expect(result.exitCode == 0, "\(result.errors)")
    }
}
