import DubanDocuments
public import DubanModel
import LuaHost

/// The reference of the Lua API, made from the descriptions beside its implementation.
public enum APIReference {
    /// Every type of the API, the global `duban` first.
    ///
    /// - Parameter catalog: the models of a workspace, with the fields that its ledgers add.
    public static func pages(catalog: ModelCatalog = .standard) -> [APIPage] {
        let context = HostContext(language: .english, today: .earliest, catalog: catalog)
        func unavailable<Value>() throws -> Value {
            throw LuaError(.closed, "the reference runs nothing", zh: "参考页不运行任何代码")
        }
        var pages = [
            APIPage(
                "duban",
                "The global through which everything is reached.",
                members: DubanAPI.members(context, register: nil)
            ),
            APIPage(
                "ctx",
                "What a running entry is given; in a script, a global.",
                members: ContextAPI.members(context, type: unavailable)
            ),
            APIPage(
                "query",
                "A question for records, such as `duban.tasks`. It never changes: each method gives a new one.",
                members: QueryAPI.members(context)
            ),
            APIPage(
                "grouped query",
                "A query whose records are counted or summed by groups.",
                members: GroupedQueryAPI.members(context)
            ),
            APIPage("document", "What a report returns.", members: DocumentAPI.members(context)),
            APIPage("document table", "A table of a document.", members: DocumentAPI.tableMembers(context)),
            APIPage(
                "date",
                "A day, or a moment with a time. Dates compare with `<`, `date + 3` is three days on, `date - date` counts days. A day without a time stands for its end.",
                members: DateAPI.members(context)
            ),
            APIPage(
                "money",
                "An exact amount. Amounts add, subtract and compare; money times a number is money, money over money is a number.",
                members: MoneyAPI.members(context)
            ),
            APIPage(
                "calendar",
                "What `ctx.calendar` is: which days are workdays. Plain weekends are off; holidays and make-up days are as the workspace knows them.",
                members: CalendarAPI.members(context)
            ),
            APIPage(
                "changes",
                "What a command or a hook proposes. Nothing changes until the person who runs it says so.",
                members: ChangesAPI.members(context)
            ),
            APIPage("period", "A span of the calendar. Periods compare with `<`.", members: PeriodAPI.members(context)),
        ]
        for model in catalog.all {
            let fields = model.fields.map { field in
                APIPage.Entry(
                    name: field.name.rawValue,
                    signature: ".\(field.name): \(luaType(of: field.type))\(field.isRequired ? "" : " or nil")",
                    documentation: field.documentation.english
                )
            }
            let page = APIPage(model.name, model.documentation.english, members: RecordAPI.members(of: model, context))
            pages.append(APIPage(page, addingFirst: fields))
        }
        return pages
    }

    /// The reference in Markdown.
    public static func markdown() -> String {
        var text = """
            # The Lua API, level \(PluginManifest.currentAPI)

            Made from the descriptions in the code by `duban api`. A misspelt name is an error that suggests the right one. \
            `pairs` goes over numbers first and then strings, each in their order, so that a run can be repeated.

            """
        for page in pages() {
            text += "\n## \(page.name)\n\n\(page.documentation)\n\n"
            for entry in page.entries {
                text += "- `\(entry.signature)` — \(entry.fullDocumentation)\n"
                if let example = entry.example { text += fenced(example) }
            }
        }
        return text
    }

    /// A block of code that belongs to the list entry above.
    private static func fenced(_ code: String) -> String {
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
        return "\n  ```lua\n\(lines.joined(separator: "\n"))\n  ```\n\n"
    }

    private static func luaType(of type: FieldType) -> String {
        switch type {
        case .text, .period, .reference: "string"
        case .choice(let choices): choices.map { "\"\($0.name)\"" }.joined(separator: " or ")
        case .integer: "integer"
        case .number, .percent: "number"
        case .boolean: "boolean"
        case .moment: "date"
        case .money: "money"
        }
    }
}

extension APIPage {
    fileprivate init(_ page: APIPage, addingFirst entries: [Entry]) {
        self.init(name: page.name, documentation: page.documentation, entries: entries + page.entries)
    }
}
