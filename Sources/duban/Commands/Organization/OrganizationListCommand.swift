import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban organization list`
struct OrganizationListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized("Lists organizations, each under the one that it belongs to.", zh: "列出单位，下级单位列在上级单位之下。")
    )

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            OrganizationPage(language: environment.options.language, asOf: environment.options.today)
                .tree(OrganizationTree(try snapshot.records(Query(.organization))))
        }
    }
}
