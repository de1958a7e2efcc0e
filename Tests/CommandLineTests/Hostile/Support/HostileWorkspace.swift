import Foundation
import Testing

/// Workspaces in which a hostile plugin stands among well-behaved ones.
enum HostileWorkspace {
    /// The id of the hostile plugin; by name it runs between the others.
    static let plugin = "hostile"
    /// The last one takes the place of the plugin of that name that came with Duban, whose check of every observation
    /// would take most of the time.
    private static let neighbours = ["ahead", "statistics"]
    private static let manifest = """
        version = "1.0.0"
        api = 1
        department = "supervision-office"
        permissions = { read = ["*"] }

        """

    /// The command that checks everything but what most departments bring, which would take most of the time.
    static let check: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: Repository.file("Plugins"))) ?? []
        let others = all.filter { !$0.contains(".") && !["supervision", "statistics", "common"].contains($0) }
        let slow = ["uncovered", "waiting-for-one", "problem-unowned"].map { "supervision.\($0)" }
        return ["check", "not (\((others.sorted() + slow).joined(separator: " or ")))", "--format", "json"]
    }()

    /// A workspace with the sample data, well-behaved plugins and a hostile one, which was granted everything.
    static func with(_ script: HostileScript) throws -> Workbench {
        let bench = try copy(of: try template.get())
        try script.install(as: plugin, in: bench)
        try bench.append(script.limits(of: plugin), to: "duban.toml")
        return bench
    }

    /// Adds a script as one of many plugins, with everything granted and no more time than it takes to be hostile.
    static func add(_ script: HostileScript, as plugin: String, to bench: Workbench) throws {
        try bench.write("id = \"\(plugin)\"\n" + manifest, to: "Plugins/\(plugin)/plugin.toml")
        try script.install(as: plugin, in: bench)
        let grant = """

            [grants.\(plugin)]
            department = "supervision-office"
            read = ["*"]
            """
        try bench.append(grant + script.limits(of: plugin, shortest: "250ms"), to: "duban.toml")
    }

    /// A workspace like that in which the hostile plugin's folder holds a harmless `main.lua`.
    static func withHarmlessPlugin() throws -> Workbench {
        try copy(of: try template.get())
    }

    /// A workspace with well-behaved plugins alone.
    static func peaceful() throws -> Workbench {
        let bench = try copy(of: try template.get())
        try FileManager.default.removeItem(atPath: bench.path("Plugins/\(plugin)"))
        return bench
    }

    /// What the well-behaved plugins find when they are alone.
    static let undisturbed = Result {
        let bench = try peaceful()
        let result = try WatchedProgram(HostileWorkspace.check, in: bench).result()
        let output = try result.decoded(as: SupervisedOutput.self)
        try #require(output.summary.errored == 0 && output.summary.killed == 0, "\(result.output)")
        try #require(output.checks.count == 12)
        return output.others { _ in false }
    }

    /// The files of a workspace, made once: a copy takes a hundredth of the time.
    private static let template = Result {
        let bench = try Workbench.sample()
        for neighbour in neighbours { try bench.addPlugin(neighbour, wellBehaved) }
        try bench.addPlugin(plugin, harmless)
        let isFile = { (name: String) in
            (try FileManager.default.attributesOfItem(atPath: bench.path(name))[.type] as? FileAttributeType)
                == .typeRegular
        }
        return try bench.contents().filter { try isFile($0.key) }
    }

    private static let harmless = "duban.check { id = \"it\", run = function() end }"

    /// Uses what a hostile plugin may have tried to change.
    private static let wellBehaved = """
        local seen = 0
        duban.check {
          id = "libraries",
          run = function(ctx)
            assert(string.rep("ab", 3, "-") == "ab-ab-ab" and ("x"):rep(3) == "xxx")
            assert(table.concat({ 1, 2, 3 }, ",") == "1,2,3" and select("#", table.unpack({ 1, 2, 3 })) == 3)
            local text = {}
            for name in pairs(string) do text[#text + 1] = name end
            table.sort(text)
            ctx:finding { "{functions}", functions = table.concat(text, " ") }
          end,
        }
        duban.check {
          id = "globals",
          run = function(ctx)
            local names = {}
            for name, value in pairs(_G) do names[#names + 1] = name .. " " .. type(value) end
            ctx:finding { "{globals}", globals = table.concat(names, ", ") }
            ctx:finding { "{number}", number = math.random(1000000) }
          end,
        }
        duban.check {
          id = "tasks",
          on = "task",
          each = function(task, ctx)
            seen = seen + 1
            if task:is_overdue() then ctx:finding { "{seen}: {title}", seen = seen, title = task.title } end
          end,
        }
        duban.check { id = "nothing", run = function() end }
        """

    private static func copy(of files: [String: Data]) throws -> Workbench {
        let bench = try Workbench()
        for (name, data) in files {
            let url = URL(fileURLWithPath: bench.path(name))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try data.write(to: url)
        }
        return bench
    }
}

extension Workbench {
    /// Adds text at the end of a file.
    func append(_ text: String, to name: String) throws {
        try write(try self.text(name) + text, to: name)
    }
}
