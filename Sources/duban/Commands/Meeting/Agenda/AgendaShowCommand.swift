import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban meeting agenda show`, or without the last word
struct AgendaShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized("Shows the tasks on a meeting's agenda, in their order.", zh: "按次序显示会议议程上的任务。")
    )

    @Argument(help: .localized("The meeting's code, or its number among the weekly ones.", zh: "会议编码，或周交办会的届次。"))
    var meeting: String

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let meeting = try MeetingArgument.meeting(meeting, in: snapshot)
            return AgendaPage(language: environment.options.language, asOf: environment.options.today)
                .document(of: meeting, try snapshot.agenda(of: meeting))
        }
    }
}
