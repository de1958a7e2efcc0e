import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban apply`
struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: .localized("Carries out a plan that a command wrote.", zh: "执行命令生成的方案。"),
        discussion: .localized(
            """
            `duban run PLUGIN.COMMAND --plan FILE` writes one. Everything in it is done, or nothing: where the workspace has \
            changed since, it says so and stops, for the plan may no longer be right.
            """,
            zh: """
                `duban run 插件.命令 --plan 文件` 可生成方案。方案中的更改要么全部执行，要么全部不执行；方案生成之后工作区又有更改的，会说明情况并停止，因为方案可能已不适用。
                """
        )
    )

    @Argument(help: .localized("The plan's file.", zh: "方案文件。"))
    var file: String

    @Option(help: .localized("text or json.", zh: "text 或 json。"))
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
