import ArgumentParser
import DubanExchange
import DubanModel
import DubanStore

/// `duban generate`
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Makes a large workspace of made-up tasks, for trying and measuring.",
        discussion: "The same numbers make the same workspace."
    )

    @Argument(help: "The folder of the new workspace.")
    var folder: String

    @Option(help: "How many tasks.")
    var tasks = 10_000

    @Option(help: "How often the progress of each task is reported: events of its history.")
    var feedbacks = 0

    @Option(help: "Where the random numbers start.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (0...10_000_000).contains(tasks) else {
            throw ValidationError("--tasks \(tasks) is not allowed: expected 0 to 10000000")
        }
        guard (0...1000).contains(feedbacks) else {
            throw ValidationError("--feedbacks \(feedbacks) is not allowed: expected 0 to 1000")
        }
    }

    func run() throws {
        let workspace = try Workspace.create(
            at: folder,
            settings: "[workspace]\ntitle = \"Generated: \(tasks) tasks, seed \(seed)\"\n"
                + InstalledGrants.text(today: Environment.today)
        )
        let store = try workspace.open(.filling)
        let progress = Progress("generating")
        var generator = WorkloadGenerator(tasks: tasks, feedbacks: feedbacks, seed: seed)
        try generator.fill(store) { made in progress.show("\(made) of \(tasks) tasks") }
        try store.optimize()
        progress.finish()
        Console.print("Made \(tasks) tasks in \(folder).")
    }
}
