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
        abstract: .localized("Shows the fields that a ledger adds to its tasks.", zh: "显示台账为其任务增加的自有字段。")
    )

    @Argument(help: .localized("The ledger's name, such as petition.", zh: "台账名称，如 petition。"))
    var name: String

    @Flag(help: .localized("Show since when which fields were declared, too.", zh: "同时显示各版本的字段及其登记时间。"))
    var versions = false

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let catalog = environment.workspace.catalog
            let page = LedgerPage(catalog: catalog, language: environment.options.language)
            let ledger = try ledger(in: catalog)
            var document = page.detail(ledger)
            if versions { document.blocks += page.versions(try snapshot.ledgerVersions(), of: ledger.name) }
            return document
        }
    }

    private func ledger(in catalog: ModelCatalog) throws -> Choice {
        if let ledger = catalog.ledgers.first(where: { $0.name == name }) { return ledger }
        let hint = NearestName.hintOrList(for: name, in: catalog.ledgers.map(\.name))
        throw CommandFailure(
            .usage,
            LocalizedText("there is no ledger '\(name.shortened)'\(hint)", zh: "没有台账“\(name.shortened)”\(hint.chinese)")
        )
    }
}
