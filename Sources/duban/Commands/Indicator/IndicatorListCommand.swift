import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban indicator list`
struct IndicatorListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists indicators.")

    @Flag(name: .customLong("key"), help: "Only the key indicators.")
    var onlyKey = false

    @Option(help: "At most so many.")
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
