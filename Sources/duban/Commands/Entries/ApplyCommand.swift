import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban apply`
struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Carries out a plan that a command wrote.",
        discussion: """
            `duban run PLUGIN.COMMAND --plan FILE` writes one. Everything in it is done, or nothing: where the workspace has \
            changed since, it says so and stops, for the plan may no longer be right.
            """
    )

    @Argument(help: "The plan's file.")
    var file: String

    @Option(help: "text or json.")
    var format: String?

    @OptionGroup var options: ApplicationOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try Output(format: format, path: nil)
        let content = try InputFile.content(of: file)
        let plan = try ChangePlan(fileContent: content, path: file, catalog: environment.workspace.catalog)
        let carriedOut = ChangePlan(
            command: plan.command,
            changes: plan.changes,
            basis: plan.basis,
            actor: options.by ?? plan.actor,
            moment: try options.moment() ?? plan.moment
        )
        let plugin = try environment.plugin(try PluginRegistry.split(plan.command).plugin)
        try PlanRunner(environment: environment, plugin: plugin, output: output, options: options).run(carriedOut)
    }
}
