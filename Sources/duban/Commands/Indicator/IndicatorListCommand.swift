import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban indicator list`
struct IndicatorListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .localized("Lists indicators.", zh: "列出指标。")
    )

    @Flag(name: .customLong("key"), help: .localized("Only the key indicators.", zh: "仅列出重点指标。"))
    var onlyKey = false

    @Option(help: .localized("At most so many.", zh: "最多列出的条数。"))
    var limit = 50

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            var query = Query(.indicator)
            if onlyKey { query = query.and("key", .equal(.boolean(true))) }
            var limited = query
            limited.limit = max(0, limit)
            return RecordPage(model: .indicator, language: environment.options.language).list(
                try snapshot.records(limited),
                total: try snapshot.count(query),
                asOf: environment.options.today
            )
        }
    }
}
