import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban repl`
struct ReplCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repl",
        abstract: "Answers questions in Lua, line by line.",
        discussion: """
            What a line gives is shown: records, lists and queries as tables. Variables without 'local' stay for the next \
            line. With --plugin, lines run where the plugin's code does, with its functions, its settings and no more than it \
            may read. TAB completes, the arrow keys bring earlier lines back. :help NAME explains the API, :reload begins \
            anew with the workspace as it is now, :quit ends.
            """
    )

    @Option(help: "The plugin in whose environment lines run.")
    var plugin: String?

    @Option(help: "The day whose state of knowledge is seen.")
    var asOf: String?

    @Option(help: "Leave out what had not been recorded by then.")
    var knownAt: String?

    @OptionGroup var limits: LimitOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, limits: limits, asOf: asOf, knownAt: knownAt)
        var options = environment.options
        let found = try plugin.map(environment.plugin)
        if let found { options.access = try environment.access(of: found) }
        let client = try ConsoleClient(plugin: found, options: options) { environment.makeSupervisor() }
        try ConsoleLoop(environment: environment, client: client, plugin: found).run()
    }
}
