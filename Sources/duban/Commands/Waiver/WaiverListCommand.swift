import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban waiver list`
struct WaiverListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized("Lists waivers, those that end first at the top.", zh: "列出豁免，先到期的在前。")
    )

    @Flag(help: .localized("Those that have run out or were withdrawn as well.", zh: "同时列出已到期和已撤回的豁免。"))
    var all = false

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let today = Moment(snapshot.asOf.date)
            var query = all ? Query(.waiver) : Query.standing(.waiver).and("until", .greaterOrEqual(.moment(today)))
            query.order = [Query.Order("until"), Query.Order(.code)]
            let waivers = try snapshot.records(query)
            return WaiverPage(language: environment.options.language).document(waivers, asOf: snapshot.asOf.date)
        }
    }
}
