import DubanDocuments
import Testing

/// Who reads Chinese gets the program's help, and what is wrong with a command, in Chinese.
struct ChineseHelpTests {
    private static let chinese = ["LANG": "zh_CN.UTF-8", "COLUMNS": "80"]

    @Test func everyCommandsHelpIsInChineseAndFitsTheTerminal() throws {
        let bench = try Workbench()
        var paths: [[String]] = [[]]
        var seen = 0
        while let path = paths.popLast() {
            let page = try bench.run(path + ["--help"], environment: Self.chinese)
            #expect(page.exitCode == 0)
            #expect(page.errors.isEmpty)
            let lines = page.output.split(separator: "\n").map(String.init)
            for line in lines where !Self.isExample(line) {
                #expect(DisplayWidth.of(line) <= 80, "\(path): \(line)")
                #expect(!line.contains(/([a-z]{2,} ){3}[a-z]{2,}/), "\(path): \(line)")
            }
            #expect(page.output.contains("选项："), "\(path)")
            #expect(page.output.contains("-h, --help              显示帮助。"), "\(path)")
            paths += Self.subcommands(in: lines).map { path + [$0] }
            seen += 1
        }
        #expect(seen > 80)
    }

    /// Lines to be copied: how the command is called, examples, and where more is told.
    private static func isExample(_ line: String) -> Bool {
        line.hasPrefix("用法：") || line.contains("duban ")
            || line.hasPrefix("      ") && !line.contains(/\p{Han}/)
    }

    private static func subcommands(in lines: [String]) -> [String] {
        lines.drop { $0 != "子命令：" }.compactMap { line in
            line.firstMatch(of: /^  ([a-z-]+)/).map { String($0.1) }
        }
    }

    @Test(arguments: [
        (["check", "--frmat", "json"], "错误：未知选项“--frmat”，是否指“--format”？"),
        (["check", "--nothing-like-it"], "错误：未知选项“--nothing-like-it”\n用法：duban check"),
        (["task", "add"], "错误：缺少参数“<title>”\n说明：<title>  "),
        (["task", "add", "题目", "--lead"], "错误：“--lead <lead>”缺少值"),
        (["task", "show", "T-1", "T-2"], "错误：多余的参数“T-2”"),
        (["task", "show", "T-1", "T-2", "T-3"], "错误：多余的参数“T-2”、“T-3”"),
        (["check", "--full=yes"], "错误：选项“--full”不带值，却给出了“yes”"),
        (["generate", "city", "--tasks", "many"], "的值“many”不符合要求"),
        (["meeting", "add", "--kind", "daily"], "的值“daily”不符合要求：应为 weekly、monthly、other 之一"),
        (["frobnicate"], "错误：没有命令“frobnicate”"),
    ])
    func whatIsWrongIsSaidInChinese(_ words: [String], _ message: String) throws {
        let result = try Workbench.sample().run(words, environment: Self.chinese)
        #expect(result.exitCode == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(!result.errors.contains(/Error|Usage|Help:|See '/), "\(result.errors)")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func whatShellsCompleteByStaysAsItIs(_ shell: String) throws {
        let bench = try Workbench()
        let words = ["--generate-completion-script", shell]
        let english = try bench.run(words).output.split(separator: "\n")
        let chinese = try bench.run(words, environment: Self.chinese)
        #expect(chinese.exitCode == 0)
        #expect(chinese.output.split(separator: "\n").count == english.count)
        guard shell == "bash" else { return }
        try bench.write(chinese.output, to: "completion.bash")
        #expect(try bench.run(program: "/bin/bash", ["-n", "completion.bash"]).exitCode == 0)
    }

    @Test func theVersionIsTheSameInEveryLanguage() throws {
        let bench = try Workbench()
        #expect(try bench.run(["--version"], environment: Self.chinese).output == bench.run("--version").output)
    }

    @Test func theWorkspaceDecidesWhereNobodyAsks() throws {
        let bench = try Workbench.sample()
        try Self.setLanguage("language = \"zh-Hans\"", in: bench)
        #expect(try bench.run("task", "--help").output.contains("子命令："))
        #expect(try bench.run("task", "--help", "--lang", "en").output.contains("SUBCOMMANDS:"))
        #expect(try bench.run("check", "--frmat").errors.hasPrefix("错误：未知选项"))
        #expect(try bench.run("run").errors.hasPrefix("错误："))
    }

    @Test func whatIsWrongWithTheSettingsIsSaidInTheirLanguage() throws {
        let bench = try Workbench.sample()
        try Self.setLanguage("language = \"zh-Hans\"\nlangage = \"en\"", in: bench)
        let result = try bench.run("list")
        #expect(result.exitCode == 2)
        #expect(result.errors.hasPrefix("错误："), "\(result.errors)")
        #expect(result.errors.contains("“langage”") && result.errors.contains("是否指“language”？"), "\(result.errors)")
    }

    private static func setLanguage(_ lines: String, in bench: Workbench) throws {
        let settings = try bench.text("duban.toml")
        #expect(settings.contains("# language = \"zh-Hans\""))
        try bench.write(settings.replacing("# language = \"zh-Hans\"", with: lines), to: "duban.toml")
    }
}
