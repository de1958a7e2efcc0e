import Foundation
import Testing

/// `duban task` from the assignment to the closing, as people use it.
struct TaskVerbTests {
    @Test func aTaskGoesFromItsAssignmentToItsClosing() throws {
        let bench = try Workbench.sample()
        try bench.write("验收单", to: "a.txt")
        let steps: [([String], String)] = [
            (
                [
                    "add", "新任务", "--lead", "finance", "--support", "housing", "--meeting", "weekly-80", "--due",
                    "2023-04-07",
                ], "task 2023-80-23: new"
            ),
            (["claim", "2023-80-23", "--by", "finance"], "Status assigned → claimed"),
            (["claim", "2023-80-23", "--by", "housing"], "task 2023-80-23: Status assigned → claimed"),
            (["feedback", "2023-80-23", "--by", "finance", "--percent", "40%", "--text", "过半"], "Progress 40"),
            (
                [
                    "extend", "2023-80-23", "--by", "finance", "--until", "2023-04-20", "--reason", "等批复", "--percent",
                    "40",
                ], "extension 2023-80-23/1: new"
            ),
            (["approve", "2023-80-23"], "Due 2023-04-07 → 2023-04-20"),
            (["submit", "2023-80-23", "--by", "finance", "--evidence", "a.txt"], "evidence 2023-80-23/finance/1: new"),
            (["submit", "2023-80-23", "--by", "housing", "--evidence", "a.txt"], "Status in progress → submitted"),
            (["review", "2023-80-23", "--unit", "housing", "--return", "材料不全"], "Returned 0 → 1"),
            (
                ["submit", "2023-80-23", "--by", "housing", "--evidence", "a.txt", "a.txt"].dropLast(),
                "Status returned → submitted"
            ),
            (["review", "2023-80-23", "--unit", "finance", "--pass"], "Status submitted → passed"),
            (["review", "2023-80-23", "--unit", "housing", "--pass"], "task 2023-80-23: Status submitted → closed"),
        ].map { (Array($0.0), $0.1) }
        for (words, answer) in steps {
            let result = try bench.run(["task"] + words)
            #expect(result.exitCode == 0, "\(words): \(result.errors)")
            #expect(result.output.contains(answer), "\(words): \(result.output)")
        }
        let files = try FileManager.default.subpathsOfDirectory(atPath: bench.path("evidence"))
        #expect(files.count { $0.count == 67 } == 1)
        let history = try bench.run("task", "history", "2023-80-23", "--format", "json").output
        for word in ["材料不全", "supervision-office", "tester", "extension approved", "过半"] {
            #expect(history.contains(word), "\(word)")
        }
        let page = try bench.run("task", "show", "2023-80-23").output
        for word in ["closed", "evidence", "a.txt", "材料不全", "2023-04-20"] { #expect(page.contains(word), "\(word)") }
    }

    @Test func aNewWorkspaceSaysWhoHasToBeAddedFirst() throws {
        let bench = try Workbench.empty()
        try bench.run("organization", "add", "science", "市科技局", "--kind", "department")
        let refused = try bench.run("task", "add", "新任务", "--lead", "science")
        #expect(refused.exitCode == 2)
        #expect(
            refused.errors.contains("duban organization add supervision-office NAME --kind office"),
            "\(refused.errors)"
        )
        try bench.run("organization", "add", "supervision-office", "督查室", "--kind", "office")
        #expect(try bench.run("task", "add", "新任务", "--lead", "science").exitCode == 0)
    }

    @Test(
        arguments: [
            (["claim", "2023-79-08", "--by", "expo-office"], "must be assigned"),
            (["claim", "2023-80-06", "--by", "finance"], "has no unit in it"),
            (
                ["claim", "2023-80-06", "--by", "financ"],
                "by 'financ' is not the code of a known organization; did you mean 'finance'?"
            ),
            (
                ["add", "汛前排查", "--lead", "市财政局"],
                "lead '市财政局' is not the code of a known organization; did you mean 'finance'?"
            ),
            (
                ["claim", "2023-80-06", "--by", "市财政局"],
                "by '市财政局' is not the code of a known organization; did you mean"
            ),
            (
                ["claim", "2023-80-06", "--by", "nobody-at-all"],
                "is not the code of a known organization; 'duban show organizations' lists them"
            ),
            (["claim", "2023-80-06"], "--by ORGANIZATION"),
            (["claim", "9999", "--by", "science"], "there is no task '9999'"),
            (["claim", "2023-80-06", "--by", "science", "--on", "2023-11-31"], "--on '2023-11-31'"),
            (["claim", "2023-80-06", "--by", "science", "--on", "2099-01-01"], "expected a time that has come"),
            (["claim", "2023-80-06", "--by", "science", "--on", "2023-03-01"], "last changed at 2023-03-27T11:00:00"),
            (
                ["feedback", "2023-79-08", "--by", "expo-office", "--percent", "-5"],
                "--percent '-5' is not allowed: expected a number from 0 to 100"
            ),
            (["feedback", "2023-79-08", "--by", "expo-office", "--percent", "NaN"], "--percent 'NaN'"),
            (
                ["feedback", "2023-79-08", "--by", "expo-office", "--percent", "1", "--text", "a\u{7}"],
                "without control characters"
            ),
            (
                ["feedback", "2023-79-08", "--by", "expo-office", "--percent", "1", "--period", "2023-13"],
                "--period '2023-13'"
            ),
            (
                [
                    "extend", "2023-79-10", "--by", "finance", "--until", "2023-05-01", "--reason", "r", "--percent",
                    "1",
                ], "an extension is asked for before"
            ),
            (
                [
                    "extend", "2023-79-08", "--by", "finance", "--until", "2023-05-01", "--reason", "r", "--percent",
                    "1",
                ], "does not lead it"
            ),
            (
                [
                    "extend", "2023-79-08", "--by", "expo-office", "--until", "2023-04-14", "--reason", "r",
                    "--percent", "1",
                ], "after the present due time"
            ),
            (["submit", "2023-79-08", "--by", "expo-office"], "at least one file"),
            (["submit", "2023-79-08", "--by", "expo-office", "--evidence", "nothing.pdf"], "evidence 'nothing.pdf'"),
            (["submit", "2023-79-08", "--by", "expo-office", "--evidence", "."], "it is no file"),
            (["review", "2023-79-08", "--unit", "expo-office", "--pass"], "must be submitted"),
            (["review", "2023-79-08", "--unit", "expo-office"], "--pass, or --return"),
            (["review", "2023-79-08", "--unit", "expo-office", "--pass", "--by", "finance"], "does not supervise"),
            (["suspend", "2023-79-08", "--reason", " "], "reason"),
            (["resume", "2023-79-08"], "must be suspended"),
            (["approve", "2023-79-08"], "no extension is asked for"),
            (["uphold", "2023-79-08", "--unit", "expo-office"], "has no appeal that waits"),
            (["appeal", "2023-79-08", "--by", "expo-office", "--ground", "wrong", "--reason", "r"], "reword"),
            (["add", "x", "--lead", "nobody"], "lead 'nobody'"),
            (["add", "x", "--lead", "finance", "--due", "2023-03-01"], "on or after the assignment"),
            (["add", "x", "--lead", "finance", "--code", "2023-79-08"], "there is a task of that code"),
            (["add", "x", "--lead", "finance", "--set", "systm=S1"], "did you mean 'system'"),
            (["add", "", "--lead", "finance"], "title"),
            (["add", "x"], "--lead"),
            (["add", "x\u{1B}[31m", "--lead", "finance"], "without control characters"),
            (["list", "--status", "done"], "expected one of"),
            (["list", "--organization", "nobody"], "there is no organization 'nobody'"),
            (["clam", "2023-80-06"], "did you mean 'claim'"),
        ] as [([String], String)]
    )
    func whatIsWrongIsSaidAndChangesNothing(_ words: [String], _ answer: String) throws {
        let bench = try Workbench.sample()
        let before = try bench.run("task", "list", "--limit", "1000", "--format", "json", "--as-of", "2024-01-01")
            .output
        // The sample goes on after its day; nothing can be done before a task's last change.
        let isOfLaterTask = words.contains("2023-79-08") && !words.contains("--on") && words.first != "add"
        let result = try bench.run(["task"] + words + (isOfLaterTask ? ["--on", "2023-04-05"] : []))
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.replacing("\n", with: " ").contains(answer), "\(result.errors)")
        let after = try bench.run("task", "list", "--limit", "1000", "--format", "json", "--as-of", "2024-01-01").output
        #expect(after == before)
        #expect(!FileManager.default.fileExists(atPath: bench.path("evidence/.")))
    }

    @Test func aDryRunChangesNothing() throws {
        let bench = try Workbench.sample()
        try bench.write("x", to: "a.txt")
        let before = try bench.contents()["duban.sqlite"]
        for words in [
            ["claim", "2023-79-12", "--by", "linying"],
            ["submit", "2023-79-08", "--by", "expo-office", "--evidence", "a.txt", "--on", "2023-05-01"],
            ["add", "新任务", "--lead", "finance"],
        ] {
            let result = try bench.run(["task"] + words + ["--dry-run"])
            #expect(result.exitCode == 0, "\(result.errors)")
            #expect(result.output.contains("dry run: nothing was changed"))
        }
        #expect(try bench.contents()["duban.sqlite"] == before)
        #expect(try bench.contents().keys.allSatisfy { !$0.hasPrefix("evidence") })
    }

    @Test func speaksChinese() throws {
        let bench = try Workbench.sample()
        let done = try bench.run("task", "claim", "2023-79-12", "--by", "linying", "--lang", "zh-Hans")
        #expect(done.output.contains("待认领 → 已认领"))
        let refused = try bench.run(
            ["task", "claim", "2023-79-12", "--by", "linying"],
            environment: ["LANG": "zh_CN.UTF-8"]
        )
        #expect(refused.errors.contains("应为待认领"))
    }

    @Test func theSupervisorsAreThoseOfTheSettings() throws {
        let bench = try Workbench.sample()
        let settings = try bench.text("duban.toml")
        try bench.write(settings + "\n[workflow]\nsupervisors = [\"finance\", \"statistics\"]\n", to: "duban.toml")
        let words = ["task", "suspend", "2023-79-08", "--reason", "r", "--on", "2023-05-01"]
        #expect(try bench.run(words).errors.contains("--by ORGANIZATION"))
        #expect(
            try bench.run(words + ["--by", "supervision-office"]).errors.contains("only these may: finance, statistics")
        )
        #expect(try bench.run(words + ["--by", "statistics"]).exitCode == 0)
        try bench.write(settings + "\n[workflow]\nsupervisors = []\n", to: "duban.toml")
        #expect(try bench.run(words).errors.contains("workflow.supervisors is empty"))
    }

    @Test func theWorkflowsPageIsMadeFromItsTable() throws {
        let written = try String(contentsOfFile: Repository.file("docs/workflow.md"), encoding: .utf8)
        let page = try Workbench().run("task", "workflow", "--format", "markdown", "--lang", "en").output
        #expect(page == written, "refresh it with: make docs")
    }
}
