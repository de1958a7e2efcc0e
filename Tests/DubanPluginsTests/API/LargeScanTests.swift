import DubanModel
import DubanPlugins
import DubanStore
import Testing
import WorkspaceTestSupport

/// Scans long enough that a thread reads ahead of the script.
struct LargeScanTests {
    /// A generated workspace of 3,000 tasks, made once.
    private static let workspace = Result { try GeneratedWorkspace(tasks: 3_000, seed: 5) }

    private func printed(_ source: String) throws -> [String] {
        var lines: [String] = []
        _ = try Self.workspace.get().read { snapshot in
            try ScriptRunner.run(
                Array(source.utf8),
                named: "script.lua",
                arguments: [],
                options: RunOptions(language: .english, today: GeneratedWorkspace.day),
                snapshot: snapshot
            ) { lines.append($0) }
        }
        return lines
    }

    @Test func seeEveryRowOnceAndInOrder() throws {
        let lines = try printed(
            """
            local count, last, inOrder = 0, "", true
            for task in duban.tasks:order_by("code"):each() do
              inOrder = inOrder and task.code > last
              last, count = task.code, count + 1
            end
            print(count, last, inOrder)
            """
        )
        #expect(lines == ["3000\tG-0003000\ttrue"])
    }

    @Test func mayAskFurtherQuestionsWhileRowsAreReadAhead() throws {
        let lines = try printed(
            """
            local units = 0
            for task in duban.tasks:each() do
              units = units + task.units:count()
              for unit in task.units:where { role = "lead" }:each() do
                if unit.organization ~= task.lead then error("another lead") end
              end
            end
            print(units == duban.units:count())
            """
        )
        #expect(lines == ["true"])
    }

    @Test func mayRunSeveralAtOnce() throws {
        let lines = try printed(
            """
            local first = duban.tasks:order_by("code"):each()
            local second = duban.tasks:order_by("-code"):each()
            local same = 0
            for _ = 1, 3000 do
              local left, right = first(), second()
              if left.code < right.code then same = same + 1 end
            end
            print(same, first() == nil, second() == nil)
            """
        )
        #expect(lines == ["1500\ttrue\ttrue"])
    }

    @Test func mayBeLeftEarly() throws {
        let lines = try printed(
            """
            for _ = 1, 20 do
              local seen = 0
              for task in duban.tasks:each() do
                seen = seen + 1
                if seen == 2000 then break end
              end
            end
            print(duban.tasks:count())
            """
        )
        #expect(lines == ["3000"])
    }

    @Test func mayBeForgottenWhileKeptRecordsAreRead() throws {
        // Reading kept records makes memory, for which Lua collects streams whose threads are at work.
        let lines = try printed(
            """
            local kept = duban.tasks:all()
            local read = 0
            for round = 1, 60 do
              for _ = 1, 3 do
                local next_task = duban.tasks:order_by("code"):each()
                for _ = 1, 1030 do next_task() end
              end
              for position = round, #kept, 60 do
                if #kept[position].code > 0 and kept[position].title then read = read + 1 end
              end
            end
            print(read)
            """
        )
        #expect(lines == ["3000"])
    }

    @Test func keepRecordsReadableAfterTheyPassed() throws {
        let lines = try printed(
            """
            local kept = {}
            for task in duban.tasks:order_by("code"):each() do
              if #task.code > 0 then kept[#kept + 1] = task end
            end
            local wrong = 0
            for position = 1, #kept, 97 do
              local again = duban.tasks:find(kept[position].code)
              if again.title ~= kept[position].title or again.due ~= kept[position].due then wrong = wrong + 1 end
            end
            print(#kept, wrong)
            """
        )
        #expect(lines == ["3000\t0"])
    }

    @Test func fetchAColumnThatIsNeededLate() throws {
        let lines = try printed(
            """
            local count, titles = 0, 0
            for task in duban.tasks:order_by("code"):each() do
              count = count + 1
              if count > 1500 and task.title:find("任务" .. count .. "：", 1, true) then titles = titles + 1 end
            end
            print(titles)
            """
        )
        #expect(lines == ["1500"])
    }
}
