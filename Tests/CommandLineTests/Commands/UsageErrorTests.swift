import Testing

/// Wrong words end with exit code 2 and a message on standard error, and leave standard output empty.
struct UsageErrorTests {
    @Test(arguments: [
        (["frobnicate"], "frobnicate"),
        (["check", "--frmat", "json"], "--format"),
        (["check", "--as-of", "2023-13-01"], "--as-of '2023-13-01' is not allowed"),
        (["run", "supervision.weekly", "--as-of", "yesterday"], "--as-of 'yesterday' is not allowed"),
        (["check", "--known-at", "soon"], "--known-at 'soon' is not allowed"),
        (["check", "--format", "yaml"], "expected one of text, markdown, html, csv, json"),
        (["run", "supervision.weekly", "--format", "yaml"], "expected one of text, markdown, html, csv, json"),
        (["check", "--lang", "fr"], "expected en or zh-Hans"),
        (["run", "supervision.weekly", "--lang", "fr"], "expected en or zh-Hans"),
        (["init", "other", "--lang", "fr"], "expected en or zh-Hans"),
        (["check", "--fail-on", "never"], "expected note, warning or error"),
        (["check", "supervison"], "did you mean 'supervision'?"),
        (["check", "supervision.overdu"], "did you mean 'overdue'?"),
        (["check", "supervision.weekly"], "weekly"),
        (["check", "nothing*"], "selects nothing"),
        (["list", "nowhere"], "no plugin 'nowhere'"),
        (["run"], "which report?"),
        (["run", "supervision"], "expected PLUGIN.ENTRY"),
        (["run", "supervision.weakly"], "did you mean 'weekly'?"),
        (["run", "supervision.overdue"], "overdue"),
        (["describe", "nowhere"], "no plugin 'nowhere'"),
        (["describe", "supervision.wekly"], "did you mean 'weekly'?"),
        (["script", "nowhere.lua"], "nowhere.lua"),
        (["show", "taskz"], "taskz"),
        (["show", "tasks", "2023-79-99"], "no task '2023-79-99'"),
        (["init"], "is a workspace already"),
        (["generate", "more", "--tasks", "-1"], "--tasks"),
        (["generate", "more", "--tasks", "many"], "many"),
    ])
    func areRefused(_ words: [String], _ message: String) throws {
        let bench = try Workbench.sample()
        let before = try bench.contents()
        let result = try bench.run(words)
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message))
        #expect(try bench.contents() == before)
    }

    @Test(arguments: [
        (["chekc"], "没有命令“chekc”，是否指“check”？"), (["check", "supervison"], "，是否指“supervision”？"),
        (["check", "supervision.overdu"], "，是否指“overdue”？"), (["run", "supervision.weakly"], "，是否指“weekly”？"),
        (["run", "supervision.weekly", "--wek", "3"], "wek"), (["list", "tag:quartr"], "：没有 tag:quartr；"),
        (["show", "taskz"], "，是否指“"), (["plugin", "revoke", "statistic"], "，是否指“statistics”？"),
        (["help", "api", "taks"], "，是否指“task”？"), (["ledger", "show", "petitoin"], "，是否指“petition”？"),
    ])
    func hintsAreInTheReadersLanguage(_ words: [String], _ message: String) throws {
        let result = try Workbench.sample().run(words, environment: ["LANG": "zh_CN.UTF-8"])
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(!result.errors.contains("did you mean") && !result.errors.contains("known:"), "\(result.errors)")
    }

    @Test func speakTheLanguageOfTheLocale() throws {
        let bench = try Workbench()
        let result = try bench.run("check", environment: ["LANG": "zh_CN.UTF-8"])
        #expect(result.exitCode == 4)
        #expect(result.errors.contains("没有工作区"))
    }

    @Test func aResultThatCannotBeWrittenIsToldOf() throws {
        let bench = try Workbench.sample()
        let result = try bench.run("run", "supervision.weekly", "-o", "nowhere/weekly.html")
        #expect(result.exitCode != 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("nowhere/weekly.html"))
    }
}
