import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban meeting agenda`
struct MeetingAgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Shows the tasks on a meeting's agenda, in their order."
    )

    @Argument(help: "The meeting's code.")
    var code: String

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            guard let meeting = try snapshot.record(.meeting, code: code) else {
                throw CommandFailure.noRecord(.meeting, code, snapshot.asOf.date)
            }
            let items = try snapshot.records(
                Query(.agendaItem, order: [Query.Order("number")]).and(.meeting, .equal(.text(code)))
            )
            let rows = try items.compactMap { item in
                try item[.task].text.flatMap { try snapshot.record(.task, code: $0) }.map { (item, $0) }
            }
            return AgendaPage(language: environment.options.language, asOf: environment.options.today)
                .document(of: meeting, rows)
        }
    }
}
