import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins

/// `duban script`
struct ScriptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "script",
        abstract: "Runs a single Lua file for an ad-hoc question.",
        discussion: """
            The script sees the same API as plugins and gets the words after its name as `...`. What it prints goes to \
            standard output; a document that it returns is shown.
            """
    )

    @Option(help: "The day whose state of knowledge the script sees.")
    var asOf: String?

    @Option(help: "text, markdown, html, csv or json, for a document that the script returns.")
    var format: String?

    @OptionGroup var limits: LimitOptions

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The Lua file.")
    var file: String

    @Argument(parsing: .allUnrecognized, help: "Words for the script.")
    var arguments: [String] = []

    func run() throws {
        let environment = try RunEnvironment(shared: shared, limits: limits, asOf: asOf)
        let output = try Output(format: format, path: nil)
        let job = try WorkerJob(script: file, arguments: arguments, options: environment.options)
        job.output = { Console.print($0) }
        try environment.supervisor.perform([job])
        if let failure = job.failure { try output.telling { throw failure } }
        if let document = job.document { try output.write(document) }
    }
}
