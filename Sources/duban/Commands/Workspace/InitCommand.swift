import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a workspace.",
        discussion: "A workspace is a folder with a database, duban.sqlite, and its settings, duban.toml."
    )

    @Argument(help: "The folder; made where it does not exist.")
    var folder = "."

    @Flag(help: "Fill it with the sample data of a city's 80th weekly meeting, 27 March 2023.")
    var sample = false

    @Option(help: "The language, en or zh-Hans.")
    var lang: String?

    func run() throws {
        let language = try SharedOptions.language(lang)
        let seeds = Installation.folder("seeds")
        if sample, seeds == nil {
            throw CommandFailure(
                .usage,
                LocalizedText("the sample data (seeds/) was not found beside the program", zh: "程序旁没有找到示例数据（seeds/）")
            )
        }
        let workspace = try Workspace.create(
            at: folder,
            settings: settings(language),
            ledgers: PluginLedgers(folders: SharedOptions.pluginFolders(of: folder)).declarations
        )
        if let seeds, sample {
            do {
                try SampleData(seeds: seeds).load(into: workspace)
            } catch {
                // Half a sample would look like a whole one.
                workspace.remove()
                throw error
            }
        }
        Console.print("Made a workspace in \(folder).")
        let enter = folder == "." ? "" : "cd \(folder) && "
        Console.print(
            sample
                ? "Try: \(enter)duban list, duban run supervision.weekly, duban check"
                : "Next: \(enter)duban import organizations FILE.csv, then duban import tasks FILE.csv"
        )
    }

    private func settings(_ language: Language?) -> String {
        var lines = ["# Settings of this workspace.", "[workspace]"]
        lines.append(sample ? "title = \"Sample of the 80th weekly meeting\"" : "# title = \"…\"")
        lines.append(language.map { "language = \"\($0.rawValue)\"" } ?? "# language = \"zh-Hans\"")
        lines.append(
            sample
                ? "# The sample stands still on the day of its meeting. Remove this line to see it as of today.\nas_of = \"2023-03-27\""
                : "# as_of = \"2023-03-27\"   # freezes the day that every run sees"
        )
        lines.append(
            "\n# Settings of a plugin, by its id; `duban describe PLUGIN` lists them.\n# [settings.supervision]\n# claim_days = 1"
        )
        lines.append(
            """

            # How long a run of a plugin may take and how much memory it may use; [limits.plugins.PLUGIN] says it for one.
            # [limits]
            # timeout = "\(ResourceLimits.standard.timeoutText)"
            # memory = "\(ResourceLimits.standard.memoryText)"

            # When meetings are held; on a day off they move to the next workday. docs/meetings.md has the rules.
            # [meetings.weekly]
            # weekday = "monday"

            # Departments whose plugins see every record; those of others see their own and what is public.
            """
        )
        lines.append(
            sample
                ? "# The commission schedules the key projects of every department.\n[access]\nsees_all = [\"supervision-office\", \"development-reform\"]"
                : "# [access]\n# sees_all = [\"supervision-office\"]"
        )
        return lines.joined(separator: "\n") + "\n" + InstalledGrants.text(today: Environment.today)
    }
}

extension SharedOptions {
    /// The language that a `--lang` asks for.
    static func language(_ tag: String?) throws -> Language? {
        guard let tag else { return nil }
        guard let language = Language(tag: tag) else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "--lang '\(tag)' is not allowed: expected en or zh-Hans",
                    zh: "--lang“\(tag)”不符合要求：应为 en 或 zh-Hans"
                )
            )
        }
        return language
    }
}
