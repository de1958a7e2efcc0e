import ArgumentParser
import DubanModel
import DubanPlugins

/// What the commands take that change grants.
struct GrantOptions: ParsableArguments {
    @Argument(help: .localized("The plugins.", zh: "插件。"))
    var plugins: [String]

    @Flag(help: .localized("Show what would change and change nothing.", zh: "试运行：只显示将作的更改，不作任何更改。"))
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    /// Changes the grants of every plugin that was named, all of them or none, and says what was done for each.
    func change(
        _ body: (_ plugin: String, inout GrantChange, RunEnvironment) throws -> LocalizedText
    ) throws {
        let environment = try RunEnvironment(shared: shared)
        var change = try GrantChange(environment.workspace)
        let lines = try plugins.map { try body($0, &change, environment) }
        try change.finish(isDryRun: dryRun)
        for line in lines { Console.print(line(environment.options.language)) }
    }
}
