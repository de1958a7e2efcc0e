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
            A real worker process is started and tries what it must be refused. Exit code 0 when all is well, 1 when \
            something should be looked at.
            """
    )

    @Option(help: "text, markdown, html or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try Output(format: format, path: nil)
        let page = DoctorPage(
            environment: environment,
            confinement: try environment.supervisor.probe(path: environment.workspace.databasePath)
        )
        try output.write(page.document)
        if !page.isWell { throw CommandFailure(.findings) }
    }
}
