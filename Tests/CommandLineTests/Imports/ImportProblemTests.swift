import Testing

/// An import that cannot be done says why, line by line, and leaves the workspace as it was.
struct ImportProblemTests {
    @Test func listsEveryBadRowAndKeepsNone() throws {
        let bench = try Workbench.sample()
        try bench.write(
            """
            code,title,status,lead,assigned,due
            N-1,Good,assigned,finance,2023-03-27,2023-03-31
            N-2,Bad day,assigned,finance,2023-03-27,2023-02-30
            N-3,Bad status,assignd,finance,2023-03-27,
            N-4,Bad lead,assigned,fnance,2023-03-27,

            """,
            to: "tasks.csv"
        )
        let before = try bench.contents()
        let result = try bench.run("import", "tasks", "tasks.csv")
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("tasks.csv:3: due '2023-02-30'"))
        #expect(result.errors.contains("tasks.csv:4: status 'assignd'"))
        #expect(result.errors.contains("tasks.csv:5: lead 'fnance'"))
        #expect(result.errors.contains("nothing was imported"))
        #expect(try bench.contents() == before)
    }

    @Test func listsEveryWrongCellOfARow() throws {
        let bench = try Workbench.sample()
        try bench.write("任务编号,任务内容,状态,牵头单位,交办日期,完成时限\n测-1,,已办,无此单位,2023-03-20,2023-02-30\n", to: "台账.csv")
        let result = try bench.run("import", "tasks", "台账.csv")
        #expect(result.exitCode == 2)
        for cell in ["任务内容: task needs", "状态 '已办'", "牵头单位 '无此单位'", "完成时限 '2023-02-30'"] {
            #expect(result.errors.contains("台账.csv:2: \(cell)"))
        }
        #expect(result.errors.contains("4 problems in 1 row; nothing was imported"))
    }

    @Test(arguments: [
        ["import", "tasks", "nowhere.csv"], ["import", "taskz", "tasks.csv"],
        ["import", "tasks", "tasks.csv", "--mapping", "nowhere.toml"],
    ])
    func refusesWhatIsNotThere(_ words: [String]) throws {
        let bench = try Workbench.empty()
        try bench.write("code,title\n", to: "tasks.csv")
        let result = try bench.run(words)
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("error: "))
    }
}
