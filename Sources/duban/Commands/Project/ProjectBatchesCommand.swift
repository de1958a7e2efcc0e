import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban project batches`
struct ProjectBatchesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batches",
        abstract: .localized(
            "Shows the rates of the three-batches activity, by county and phase.",
            zh: "按县区和期次显示“三个一批”活动的各项比率。"
        )
    )

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let query = Query(.project, order: [Query.Order("location"), Query.Order("batch_phase")])
                .and("batch", .isKnown(true))
            return try BatchPage(language: environment.options.language, asOf: environment.options.today)
                .document(of: try snapshot.records(query)) { code in
                    try snapshot.displayName(of: .organization, code: code, in: environment.options.language)
                }
        }
    }
}
