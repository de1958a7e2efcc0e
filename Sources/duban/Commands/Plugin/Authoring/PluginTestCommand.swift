import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin test`
struct PluginTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: .localized("Runs the tests of plugins.", zh: "运行插件的测试。"),
        discussion: .localized(
            """
            Tests are the Lua files of a plugin's folder tests; they run on the workspaces that its tests/fixtures/*.toml \
            describe, once in each language, and read nothing of the workspace at hand. docs/testing-plugins.md shows how to \
            write them.
            """,
            zh: """
                测试是插件 tests 文件夹中的 Lua 文件，在 tests/fixtures/*.toml 描述的工作区上运行，每种语言各运行一次，\
                不读取当前工作区的任何内容。编写方法见 docs/testing-plugins.md。
                """
        )
    )

    @Argument(help: .localized("Plugins; those of this workspace unless given.", zh: "插件；未指定时为本工作区自己的插件。"))
    var plugins: [String] = []

    @Option(help: .localized("en, zh-Hans or all.", zh: "en、zh-Hans 或 all。"))
    var languages = "all"

    @Option(help: .localized("Only cases whose names hold this text.", zh: "只运行名称含有此文字的用例。"))
    var filter = ""

    @Flag(help: .localized("Keep the documents that tests make as the golden ones.", zh: "将测试生成的文档保存为基准文档（golden）。"))
    var update = false

    @Flag(help: .localized("Tell which lines of the plugin have not run.", zh: "列出插件中未运行的行。"))
    var coverage = false

    @Option(help: .localized("text, json or junit.", zh: "text、json 或 junit。"))
    var format = "text"

    @Option(
        name: .shortAndLong,
        help: .localized("The file to write; standard output unless given.", zh: "写入的文件；未指定时为标准输出。")
    )
    var output: String?

    @OptionGroup var limits: LimitOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        guard ["text", "json", "junit"].contains(format) else {
            let expected = LocalizedText("text, json or junit", zh: "text、json 或 junit")
            throw CommandFailure.notAllowed("--format", format, expected: expected)
        }
        let environment = try RunEnvironment(shared: shared, limits: limits, checksSettings: false)
        var page = TestPage(language: environment.options.language, tellsCoverage: coverage)
        for plugin in try chosen(in: environment) { try run(plugin, &page, in: environment) }
        switch format {
        case "json": try Output(format: nil, path: output).write(page.json.text(indented: true))
        case "junit": try Output(format: nil, path: output).write(page.junit)
        default: try Output(format: nil, path: output).write(page.text)
        }
        if page.hasErrors { throw CommandFailure(.plugin) }
        if !page.hasPassed { throw CommandFailure(.findings) }
    }

    private func chosen(in environment: RunEnvironment) throws -> [Plugin] {
        guard plugins.isEmpty else { return try plugins.map { try environment.plugin($0) } }
        let own = environment.ownPlugins
        guard !own.isEmpty else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "this workspace has no plugins of its own; name one: duban plugin test PLUGIN",
                    zh: "本工作区没有自己的插件；请指定：duban plugin test 插件"
                )
            )
        }
        return own
    }

    private func chosenLanguages() throws -> [Language] {
        if languages == "all" { return Language.allCases }
        guard let language = Language(tag: languages) else {
            let expected = LocalizedText("en, zh-Hans or all", zh: "en、zh-Hans 或 all")
            throw CommandFailure.notAllowed("--languages", languages, expected: expected)
        }
        return [language]
    }

    private func run(_ plugin: Plugin, _ page: inout TestPage, in environment: RunEnvironment) throws {
        let tests = PluginTests(of: plugin)
        guard !tests.files.isEmpty else { return page.addUntested(plugin.id) }
        var options = environment.options
        options.access = .everything
        options.pluginSettings = [:]
        let sample = tests.mentionsSample ? SampleWorkspace.shared?.database : nil
        let fixtures = try PreparedFixtures(of: plugin, options: options, sample: sample)
        var testOptions = TestRun.Options(program: Process.executablePath)
        testOptions.filter = filter
        testOptions.measuresCoverage = coverage
        testOptions.output = { Console.note($0) }
        let progress = Progress(LocalizedText("testing", zh: "正在测试"))
        testOptions.progress = { progress.show($0) }
        for language in try chosenLanguages() {
            options.language = language
            let run = try TestRun(tests, on: fixtures, runOptions: options, options: testOptions)
            progress.finish()
            if update { try keep(run, tests) }
            page.add(run, of: plugin.id, isUpdating: update)
        }
    }

    private func keep(_ run: TestRun, _ tests: PluginTests) throws {
        for golden in run.jobs.flatMap(\.testCases).flatMap(\.golden) where !golden.matches {
            try tests.keep(golden)
            let path = "\(tests.plugin.displayFolder)/tests/golden/\(golden.name)"
            Console.note(LocalizedText("kept \(path)", zh: "已保存 \(path)")(Environment.language))
        }
    }
}
