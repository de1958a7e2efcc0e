import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban plugin diff`
struct PluginDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: .localized(
            "Runs two versions of a plugin on the same data and shows how their results differ.",
            zh: "在相同数据上运行插件的两个版本，显示结果的差异。"
        ),
        discussion: .localized(
            """
            Each is an installed plugin, a folder or an archive. Both are run with what the workspace grants the plugin, on the \
            same state of knowledge: every check, and every report that needs no parameter. Exit code 1 tells of \
            differences, 3 of an entry that fails in one of them.
            """,
            zh: """
                两者均可为已安装的插件、文件夹或压缩包。两个版本都按工作区对该插件的授权，就截至同一日的情况运行全部检查项和所有\
                不需要参数的报告。退出码 1 表示有差异，3 表示有条目在其中一个版本中运行失败。
                """
        )
    )

    @Argument(help: .localized("The version that there is.", zh: "现有版本。"))
    var old: String

    @Argument(help: .localized("The version to compare with it.", zh: "与之比较的版本。"))
    var new: String

    @Option(help: .localized("The day whose state of knowledge is shown.", zh: "显示截至哪一天的情况。"))
    var asOf: String?

    @OptionGroup var limits: LimitOptions

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, limits: limits, asOf: asOf, checksSettings: false)
        let output = try output.opened()
        var trust = try environment.trust.get()
        trust.allowsOlder = true
        environment.trust = .success(trust)
        let candidates = [try candidate(old, environment), try candidate(new, environment)]
        let plugins = candidates.map(\.plugin)
        guard plugins[0].id == plugins[1].id else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "'\(plugins[0].id)' and '\(plugins[1].id)' are two plugins, not two versions of one",
                    zh: "“\(plugins[0].id)”与“\(plugins[1].id)”不是同一插件的两个版本"
                )
            )
        }
        let runs = try plugins.map { try PluginRun($0, in: environment) }
        let comparison = PluginComparison(runs[0], runs[1], language: environment.options.language)
        try output.write(comparison.document)
        withExtendedLifetime(candidates) {}
        if comparison.hasFailures { throw CommandFailure(.plugin) }
        if comparison.hasDifferences { throw CommandFailure(.findings) }
    }

    /// A plugin with what keeps its files, where they are not installed.
    private func candidate(
        _ word: String,
        _ environment: RunEnvironment
    ) throws -> (plugin: Plugin, files: CandidatePlugin?) {
        if !word.contains("/"), !word.contains("."), !FileManager.default.fileExists(atPath: word) {
            return (try environment.plugin(word), nil)
        }
        let candidate = try CandidatePlugin(
            path: word,
            today: environment.options.today,
            catalog: environment.workspace.catalog,
            installed: environment.registry.plugins
        )
        return (candidate.plugin, candidate)
    }
}
