import Foundation
import Testing

/// Ledgers from the declaration to reports, as people use them.
struct LedgerCommandTests {
    static let declaration = """

        [ledgers.petition]
        title = { en = "Petitions", zh-Hans = "信访" }
        [ledgers.petition.fields.petitioner_count]
        type = "integer"
        label = { en = "Petitioners", zh-Hans = "信访人数" }
        help = "How many signed it."
        required = true
        aliases = ["人数"]
        [ledgers.petition.fields.round]
        type = "choice"
        choices = ["first", "repeated"]

        """

    /// A sample workspace whose petitions have fields of their own.
    private static func bench() throws -> Workbench {
        let bench = try Workbench.sample()
        try bench.write(try bench.text("duban.toml") + declaration, to: "duban.toml")
        return bench
    }

    private static let petition = [
        "task", "add", "Water", "--lead", "housing", "--ledger", "petition", "--set", "petitioner_count=12", "--set",
        "round=repeated", "--code", "P-1",
    ]

    @Test func aPetitionIsAddedShownAndTold() throws {
        let bench = try Self.bench()
        #expect(try bench.run(Self.petition).exitCode == 0)
        for words in [["show", "tasks", "P-1"], ["task", "show", "P-1"]] {
            let shown = try bench.run(words).output
            #expect(shown.contains("Petitioners  12"), "\(words): \(shown)")
            #expect(!shown.contains("{"))
        }
        let history = try bench.run("task", "history", "P-1", "--lang", "zh-Hans", "--format", "json").output
        #expect(history.contains("信访人数：12"))
        #expect(!history.contains("petitioner_count"))
        let fields = try bench.run("show", "tasks", "--fields", "--format", "csv").output
        #expect(fields.contains("petitioner_count,integer,Petitioners,How many signed it."))
        #expect(try bench.run("task", "list", "--ledger", "petition").output.contains("P-1"))
    }

    @Test(
        arguments: [
            (["petitioner_count=many"], "petitioner_count 'many' is not allowed: expected a whole number"),
            (["petitioner_cont=3"], "task has no field 'petitioner_cont'; did you mean 'petitioner_count'?"),
            (["round=first"], "task needs a value for 'petitioner_count'"),
            (["petitioner_count=3", "ledger=problem"], "it is a field of petition"),
            (["ledger_values={}"], "task has no field 'ledger_values'"),
        ]
    )
    func aWrongValueChangesNothing(_ assignments: [String], _ message: String) throws {
        let bench = try Self.bench()
        let words = ["task", "add", "Water", "--lead", "housing", "--ledger", "petition", "--code", "P-1"]
        let result = try bench.run(words + assignments.flatMap { ["--set", $0] })
        #expect(result.exitCode != 0)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try bench.run("show", "tasks", "P-1").exitCode != 0)
    }

    @Test func petitionsAreImportedByTheirHeadings() throws {
        let bench = try Self.bench()
        try bench.write("编号,任务,牵头单位,交办日期,台账,人数\nP-1,供水,housing,2023-03-01,信访,12\n", to: "p.csv")
        let result = try bench.run("import", "tasks", "p.csv")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try bench.run("show", "tasks", "P-1").output.contains("Petitioners  12"))
    }

    @Test func scriptsReadAndSumThem() throws {
        let bench = try Self.bench()
        try bench.run(Self.petition)
        try bench.write(
            """
            local many = duban.tasks:where { petitioner_count = { more_than = 3 }, lead = "housing" }:order_by("-petitioner_count")
            for task in many:each() do print(task.code, task.petitioner_count, task.round) end
            print(many:sum("petitioner_count"))
            print(duban.tasks:first().petitioner_cont)
            """,
            to: "p.lua"
        )
        let result = try bench.run("script", "p.lua")
        #expect(result.output == "P-1\t12\trepeated\n12\n")
        #expect(result.errors.contains("p.lua:4"))
        #expect(result.errors.contains("did you mean 'petitioner_count'?"))
    }

    @Test func aPluginDeclaresAsksForAndReadsItsOwnField() throws {
        let bench = try Workbench.sample()
        try bench.addPlugin(
            "petitions",
            """
            duban.check {
              id = "many", on = "task", where = { petitioner_count = { more_than = 10 } },
              each = function(task, ctx) ctx:finding { "{n} people", n = task.petitioner_count } end,
            }
            """,
            permissions: #"{ read = ["tasks.code", "tasks.petitioner_count"] }"#,
            manifest: Self.declaration
        )
        #expect(try bench.text("duban.toml").contains("\"tasks.petitioner_count\""))
        #expect(try bench.run(Self.petition).exitCode == 0)
        let check = try bench.run("check", "petitions.many", "--format", "json")
        #expect(check.output.contains("12 people"), "\(check.errors)")
        let described = try bench.run("describe", "petitions").output
        #expect(described.contains("Fields of the ledger petition"))
        #expect(described.contains("petitioner_count"))
        let listed = try bench.run("ledger", "list", "--format", "csv").output
        #expect(listed.contains(",\"petitioner_count, round\",Plugins/petitions/plugin.toml"), "\(listed)")
    }

    @Test func versionsTellSinceWhenAFieldIsThere() throws {
        let bench = try Self.bench()
        #expect(
            try !bench.run("ledger", "show", "petition", "--versions", "--format", "json").output.contains(
                "place (text)"
            )
        )
        try bench.run(Self.petition)
        try bench.write(
            try bench.text("duban.toml") + "[ledgers.petition.fields.place]\ntype = \"text\"\n",
            to: "duban.toml"
        )
        try bench.run("task", "add", "Noise", "--lead", "housing", "--code", "T-1")
        let shown = try bench.run("ledger", "show", "petition", "--versions", "--format", "json").output
        #expect(shown.contains("petitioner_count (integer), round (choice)"))
        #expect(shown.contains("petitioner_count (integer), place (text), round (choice)"))
    }

    @Test func aChangeThatTasksDoNotFitIsRefusedAndNothingElseIsHindered() throws {
        let bench = try Self.bench()
        try bench.run(Self.petition)
        let changed = try bench.text("duban.toml").replacing(
            "choices = [\"first\", \"repeated\"]",
            with: "choices = [\"first\"]"
        )
        try bench.write(changed, to: "duban.toml")
        let refused = try bench.run("task", "add", "Noise", "--lead", "housing")
        #expect(refused.exitCode != 0)
        #expect(
            refused.errors.contains(
                "the field 'round' cannot do without 'repeated': 3 tasks have it otherwise (P-03, P-04, P-1)"
            ),
            "\(refused.errors)"
        )
        #expect(try bench.run("task", "list").exitCode == 0)
    }

    @Test func aPluginThatContradictsIsToldOfAndLeftOut() throws {
        let bench = try Self.bench()
        try bench.addPlugin(
            "other",
            "",
            permissions: "{}",
            isGranted: false,
            manifest: "[ledgers.problem.fields.round]\ntype = \"text\""
        )
        let result = try bench.run("task", "list")
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("Plugins/other/plugin.toml: [ledgers.problem]: the field 'round'"))
    }

    @Test func aMisspeltLedgerIsToldTheRightOne() throws {
        let result = try Self.bench().run("ledger", "show", "petiton")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("did you mean 'petition'?"))
    }

    @Test func theExampleOfThePageWorks() throws {
        let page = try String(contentsOfFile: Repository.file("docs/ledgers.md"), encoding: .utf8)
        func block(_ language: String) throws -> String {
            let start = try #require(page.range(of: "```\(language)\n")).upperBound
            let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
            return String(page[start..<end])
        }
        let bench = try Workbench.sample()
        try bench.addPlugin("petitions", try block("lua"), manifest: try block("toml"))
        #expect(try bench.run(Self.petition).exitCode == 0)
        let check = try bench.run("check", "petitions.escalate")
        #expect(check.output.contains("12 people, for the second time or more"), "\(check.errors)")
    }

    @Test func theFieldsOfAKindAreShownOutsideOfAWorkspace() throws {
        #expect(try Workbench().run("show", "tasks", "--fields").exitCode == 0)
    }
}
