import DubanDocuments
import DubanModel
import DubanStore
import LuaHost

/// The object behind the global `duban`. All it offers is in its type.
final class DubanBox {}

/// Takes an entry that a plugin registers, with the `file:line` at which it does.
typealias EntryRegistration = (EntryKind, LuaTable, _ position: String) throws -> Void

/// The members of the global `duban`.
enum DubanAPI {
    static func members(_ context: HostContext, register: EntryRegistration?) -> [APIMember] {
        let queries = context.catalog.all.map { model in
            APIMember.getter(
                model.plural,
                "query",
                "All \(model.plural): \(lowercasedFirst(model.documentation.english))"
            ) { call in
                try context.check(model)
                try call.push(QueryBox(Query.standing(model)), try context.hostTypes().query)
                return 1
            }
        }
        return registration(context, register) + queries + values(context) + [
            function(
                context,
                "review",
                "(month) -> table",
                """
                The monthly review, as `duban review` computes it: a table with `month`, `day` (the last one looked at), `preliminary` \
                and `groups`, each with `name`, `label` and `standings`, the best first: `organization` (its code), `name`, `rank`, `rank_change` \
                (places gained), `score`, `done`, `late`, `distinction` and `lines`, the reason for every point: `rule`, `label`, `points`, \
                `task` and `mark` (codes), `date` and `text`. What is not known is nil. For plugins that see every record.
                """
            ) { call in
                try ReviewAPI.push(call, context)
            },
            function(
                context,
                "batch_rates",
                "(projects?) -> table",
                """
                The three-batch rates of a query of projects: tables `fulfilment`, `start`, `production` and `capacity`, each with \
                `reached`, `all` and `percent` (nil of none). All projects unless a query is given.
                """
            ) { call in
                try BatchAPI.push(call, context)
            },
        ]
    }

    private static func registration(_ context: HostContext, _ register: EntryRegistration?) -> [APIMember] {
        EntryKind.allCases.map { kind in
            function(context, kind.rawValue, "{ … }", registrationHelp(kind)) { call in
                guard let register else {
                    throw LuaError(
                        .runtime,
                        "'\(kind.rawValue)' can be used in plugins only, not in a script",
                        zh: "“\(kind.rawValue)”只能在插件中使用，不能在脚本中使用"
                    )
                }
                try register(kind, try call.table(1), call.position.map { "\($0.file):\($0.line)" } ?? "?")
                return 0
            }
        }
    }

    private static func registrationHelp(_ kind: EntryKind) -> String {
        switch kind {
        case .report:
            "Registers a report: `id`, `title`, `doc`, `params`, `tags`, and `run = function(ctx, params)`, which returns a document."
        case .check:
            """
            Registers a check: `id`, `title`, `doc`, `params`, `tags`, `severity` (note, warning, error), `warn_if` and \
            `error_if` (how many findings matter, such as `"> 3"`, instead of a severity), and either `on` \
            (a kind of record), `where` (conditions, or `function(ctx)` that gives them) and `each = function(record, ctx)`, or `run = function(ctx, \
            params)`.
            """
        case .command:
            """
            Registers a command: `id`, `title`, `doc`, `params`, `tags`, and `run = function(ctx, params)`, which returns the \
            changes that it proposes, or nothing.
            """
        case .hook:
            """
            Registers a hook: `id`, `title`, `doc`, `tags`, `before` and `after` (steps of a task's workflow, such as \
            `{ "submit" }`), and `run = function(ctx, event)`, which may forbid the step with `ctx:veto`, before it, and return \
            changes to be made beside it. The event has `phase`, `verb`, `task`, `actor`, `unit`, `moment`, `reason`, `files` and \
            `changes`, a list of `{ model, code, from, to }`.
            """
        case .field:
            """
            Registers a computed field: `id`, `title`, `doc`, `on` (a kind of record), `type` and `choices` as of parameters, \
            and `value = function(record, ctx)`. It is read like any field, hyphens as underscores: `record.days_left`.
            """
        case .importer:
            """
            Registers a reader of a kind of file: `id`, `title`, `doc`, `params`, `on` (the kind of record that it makes), \
            `extension`, and `run = function(ctx, file, params)`, which gets `file.name` and `file.text` and returns a list of \
            tables of field values; `line` tells where each stands.
            """
        case .exporter:
            """
            Registers a writer of a kind of file: `id`, `title`, `doc`, `params`, `extension`, and `run = function(ctx, \
            params)`, which returns the file's text.
            """
        }
    }

    private static func values(_ context: HostContext) -> [APIMember] {
        [
            function(
                context,
                "document",
                "{ title = …, subtitle = … } -> document",
                "A new document. In a report, its title is the report's unless it is given."
            ) { call in
                try DocumentAPI.make(call, context)
            },
            function(
                context,
                "changes",
                "{ title = … } -> changes",
                "An empty set of proposed changes, for commands and hooks to fill and return. The title may be left out."
            ) { call in
                try ChangesAPI.make(call, context)
            },
            function(context, "date", "(text) or (year, month, day) -> date", "A day, or a moment with a time.") {
                call in
                try DateAPI.make(call, context)
            },
            function(context, "money", "(amount, unit?) -> money", "An exact amount; the unit is yuan unless given.") {
                call in
                try MoneyAPI.make(call, context)
            },
            function(
                context,
                "period",
                "(text) -> period",
                "A period: 2023, 2023-H1, 2023-Q1, 2023-03, 2023-01..02, 2023-W13."
            ) {
                call in
                try PeriodAPI.make(call, context)
            },
            .getter("api", "integer", "The level of the API for which the plugin was written.") { call in
                try call.push(context.levels.level(ofFile: call.position?.file))
                return 1
            },
        ]
    }

    /// A function that is called with a dot: the getter gives the function itself, made when it is first asked for.
    private static func function(
        _ context: HostContext,
        _ name: String,
        _ arguments: String,
        _ documentation: String,
        _ body: @escaping LuaHostFunctionBody
    ) -> APIMember {
        let made = MadeFunction()
        return APIMember(
            name: name,
            signature: ".\(name)\(arguments.hasPrefix("{") ? " " : "")\(arguments)",
            documentation: documentation,
            member: .getter { call in
                let function = try made.function ?? call.makeFunction(name: name, context.traced("duban.\(name)", body))
                made.function = function
                try call.push(function)
                return 1
            }
        )
    }

    private static func lowercasedFirst(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}

/// A function that is made once an interpreter.
private final class MadeFunction {
    var function: LuaFunction?
}
