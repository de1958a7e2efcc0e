import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// What every command takes that shows something of a workspace: which state of knowledge, and where the result goes.
struct ReadingOptions: ParsableArguments {
    @Option(help: .localized("The day whose state of knowledge is shown.", zh: "显示截至哪一天的情况。"))
    var asOf: String?

    @Option(help: .localized("Leave out what had not been recorded by then.", zh: "略去当时尚未登记的内容。"))
    var knownAt: String?

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    /// The workspace and the state of knowledge.
    func environment(limits: LimitOptions? = nil) throws -> RunEnvironment {
        try RunEnvironment(shared: shared, limits: limits, asOf: asOf, knownAt: knownAt)
    }

    /// Reads, all in one transaction, and gives out the document that comes of it.
    func show(_ document: (Snapshot, RunEnvironment) throws -> Document) throws {
        let environment = try environment()
        let output = try output.opened()
        let store = try environment.workspace.open(.readOnly)
        try output.write(try store.read(asOf: environment.asOf) { try document($0, environment) })
    }
}
