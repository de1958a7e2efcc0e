import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban ledger list`
struct LedgerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the ledgers, how many tasks each has, and the fields that it adds."
    )

    @Option(help: "The day whose state of knowledge is shown.")
    var asOf: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf)
        let output = try Output(format: format, path: nil)
        let store = try environment.workspace.open(.readOnly)
        let rows = try store.read(asOf: environment.asOf) { snapshot in
            try snapshot.aggregate([.count], of: Query(.task), groupedBy: [.ledger])
        }
        var counts: [String: Int] = [:]
        for row in rows {
            if let ledger = row.group.first?.text { counts[ledger] = row.values.first?.integer.map { Int($0) } }
        }
        let page = LedgerPage(catalog: environment.workspace.catalog, language: environment.options.language)
        try output.write(page.list(counts: counts, asOf: environment.asOf.date))
    }
}
