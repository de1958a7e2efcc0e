import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks whether a workspace and this machine are in order, and says what is not.",
        discussion: """
            The database is read once: the file, references, every record against what its events say, and evidence \
            against its hashes. Plugins are looked at as well: whether each can be used, whether their files are those of \
            duban.lock, and what they use of the API that is to go. A real worker process is started and tries what it must be refused. Exit code 0 when all \
            is well, 1 when something should be looked at.
            """
    )

    @Flag(help: "Leave out the replay of events, which takes longest.")
    var quick = false

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try output.opened()
        let progress = Progress("checking the database")
        let integrity = try environment.workspace.open(.readOnly).checkIntegrity(
            isQuick: quick,
            evidence: EvidenceFolder(of: environment.workspace)
        ) { progress.show("\($0) records") }
        progress.finish()
        let page = DoctorPage(
            environment: environment,
            integrity: integrity,
            confinement: try environment.supervisor.probe(path: environment.workspace.databasePath),
            plugins: PluginHealth(environment)
        )
        try output.write(page.document)
        if !page.isWell { throw CommandFailure(.findings) }
    }
}
