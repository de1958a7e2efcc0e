import Testing

/// Parameters on the command line: what does not fit is refused before anything runs.
struct ParameterTests {
    private func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "tool",
            """
            duban.report {
              id = "echo",
              params = {
                count = { type = "integer", default = 3, min = 1, max = 9 },
                word = { type = "choice", choices = { "red", "green" }, default = "red" },
                unit = { type = "organization" },
              },
              run = function(ctx, p)
                local doc = duban.document { title = "Echo" }
                doc:paragraph(("count %d, word %s, unit %s"):format(p.count, p.word, p.unit or "none"))
                return doc
              end,
            }
            """
        )
        return bench
    }

    @Test func takesDefaultsAndGivenValues() throws {
        let bench = try bench()
        #expect(try bench.run("run", "tool.echo").output.contains("count 3, word red, unit none"))
        let given = try bench.run("run", "tool.echo", "--count", "5", "--word=green", "--unit", "finance")
        #expect(given.output.contains("count 5, word green, unit finance"))
    }

    @Test func takesParametersBeforeTheReportToo() throws {
        #expect(try bench().run("run", "--count", "7", "tool.echo").output.contains("count 7"))
    }

    @Test func tellsEverythingThatIsWrongAtOnce() throws {
        let bench = try bench()
        let before = try bench.contents()
        let result = try bench.run(
            "run",
            "tool.echo",
            "--cuont",
            "5",
            "--word",
            "blue",
            "--unit",
            "fnance",
            "--count",
            "0"
        )
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("no parameter 'cuont'; did you mean 'count'?"))
        #expect(result.errors.contains("word 'blue' is not allowed: expected one of red, green"))
        #expect(result.errors.contains("unit 'fnance' is not allowed"))
        #expect(result.errors.contains("count '0' is not allowed: expected a whole number from 1 to 9"))
        #expect(try bench.contents() == before)
    }

    @Test(arguments: [
        (["run", "tool.echo", "--count"], "--count needs a value"),
        (["run", "tool.echo", "--count", "1", "--count", "2"], "--count is given twice"),
        (["run", "tool.echo", "again"], "'again' is one word too many"),
        (["run", "supervision.weekly", "--week", "2023-W99"], "expected a week such as 2023-W13"),
        (["run", "supervision.weekly", "--wek", "2023-W13"], "did you mean 'week'?"),
    ])
    func refusesWordsThatDoNotFit(_ words: [String], _ message: String) throws {
        let result = try bench().run(words)
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message))
    }

    @Test func listsTheParametersOfAReport() throws {
        let bench = try bench()
        for words in [["describe", "tool.echo"], ["run", "tool.echo", "--help"]] {
            let result = try bench.run(words)
            #expect(result.exitCode == 0)
            for part in ["--count", "--word", "--unit", "from 1 to 9", "red, green"] {
                #expect(result.output.contains(part))
            }
        }
    }
}
