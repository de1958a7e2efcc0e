import ArgumentParser
import DubanPlugins

/// `duban api`
struct APICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api",
        abstract: "Prints the reference of the Lua API, in Markdown."
    )

    func run() throws {
        Console.write(APIReference.markdown(), toErrors: false)
    }
}
