import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban help api`
struct HelpAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help api",
        abstract: .localized(
            "Shows what the Lua API has under a name, such as tasks.where, task.due or ctx.finding.",
            zh: "查看 Lua API 中某个名称的说明，如 tasks.where、task.due 或 ctx.finding。"
        ),
        shouldDisplay: false
    )

    /// The words by which it is called.
    static let words = ["help", "api"]

    @Argument(help: .localized("The name; the list of types unless given.", zh: "名称；未指定时列出全部类型。"))
    var name: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        // Within a workspace the fields of its ledgers are known as well.
        let workspace = try? shared.openWorkspace()
        let help = APIHelp(catalog: workspace?.catalog ?? .standard)
        let language = try shared.language(in: workspace)
        guard let name else { return try write(list(help, language)) }
        for match in try help.matches(name) {
            try write(document(match, language))
            for example in match.entries.compactMap(\.example) { Console.print("\n" + example) }
        }
    }

    private func write(_ document: Document) throws {
        try Output(format: nil, path: nil).write(document)
    }

    private func list(_ help: APIHelp, _ language: Language) -> Document {
        let title = LocalizedText("The Lua API", zh: "Lua API")(language)
        let advice = LocalizedText(
            "duban help api NAME shows one: tasks.where, task.due, ctx.finding, date",
            zh: "duban help api 名称 查看其中一项，如 tasks.where、task.due、ctx.finding、date"
        )(language)
        return Document(
            title: title,
            language: language,
            blocks: [.paragraph(help.names.joined(separator: ", ")), .paragraph(advice)]
        )
    }

    private func document(_ match: APIHelp.Match, _ language: Language) -> Document {
        Document(
            title: match.page.name,
            subtitle: match.page.documentation,
            language: language,
            blocks: match.entries.flatMap { entry -> [Block] in
                [.heading(level: 1, text: entry.signature), .paragraph(entry.fullDocumentation)]
            }
        )
    }
}
