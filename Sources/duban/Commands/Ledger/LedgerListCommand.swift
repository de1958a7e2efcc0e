import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban ledger list`
struct LedgerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized(
            "Lists the ledgers, how many tasks each has, and the fields that it adds.",
            zh: "列出台账、各台账的任务数及自有字段。"
        )
    )

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            var counts: [String: Int] = [:]
            for row in try snapshot.aggregate([.count], of: Query(.task), groupedBy: [.ledger]) {
                if let ledger = row.group.first?.text { counts[ledger] = row.values.first?.integer.map { Int($0) } }
            }
            let page = LedgerPage(catalog: environment.workspace.catalog, language: environment.options.language)
            return page.list(counts: counts, asOf: environment.asOf.date)
        }
    }
}
