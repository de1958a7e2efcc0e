import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import NearestName

/// `duban ledger show`
struct LedgerShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows the fields that a ledger adds to its tasks."
    )

    @Argument(help: "The ledger's name, such as petition.")
    var name: String

    @Flag(help: "Show since when which fields were declared, too.")
    var versions = false

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let output = try Output(format: format, path: nil)
        let catalog = environment.workspace.catalog
        let page = LedgerPage(catalog: catalog, language: environment.options.language)
        let ledger = try ledger(in: catalog)
        var document = page.detail(ledger)
        if versions {
            let store = try environment.workspace.open(.readOnly)
            let recorded = try store.read(asOf: environment.asOf) { try $0.ledgerVersions() }
            document.blocks += page.versions(recorded, of: ledger.name)
        }
        try output.write(document)
    }

    private func ledger(in catalog: ModelCatalog) throws -> Choice {
        if let ledger = catalog.ledgers.first(where: { $0.name == name }) { return ledger }
        let shown = name.count > 60 ? name.prefix(60) + "…" : name[...]
        let hint = NearestName.hintOrList(for: name, in: catalog.ledgers.map(\.name))
        throw CommandFailure(
            .usage,
            LocalizedText("there is no ledger '\(shown)'\(hint)", zh: "没有台账“\(shown)”\(hint)")
        )
    }
}
