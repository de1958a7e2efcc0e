import DubanDocuments
import DubanModel
import LuaHost

/// The methods of documents. Each gives the document back, so that calls can follow one another.
enum DocumentAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .method("heading", "(text, level?) -> document", "A heading; the level is 1 to 4, 1 unless given.") {
                call in
                let level = try call.optionalInteger(3) ?? 1
                guard (1...4).contains(level) else {
                    throw call.argumentError(3, "a level from 1 to 4 expected", zh: "应为 1 到 4 的级别")
                }
                return try add(.heading(level: Int(level), text: try text(call, 2, context)), to: call, context)
            },
            .method(
                "paragraph",
                "(text) -> document",
                "A paragraph. As every text of a document, it may come as `ctx:say` takes it, with the values of its {names}."
            ) { call in
                try add(.paragraph(try text(call, 2, context)), to: call, context)
            },
            .method("list", "(items) -> document", "A list; `{ ordered = true, … }` numbers it.") { call in
                let table = try call.table(2)
                let items = try table.list().enumerated().map { offset, item in
                    guard let text = try context.sentence(item) else {
                        throw call.argumentError(
                            2,
                            "item \(offset + 1): text expected, got \(item.typeName)",
                            zh: "第 \(offset + 1) 项：应为文本，得到的是 \(item.typeName)"
                        )
                    }
                    return text
                }
                let isOrdered = try table.raw("ordered").boolean ?? false
                return try add(.list(items: items, isOrdered: isOrdered), to: call, context)
            },
            .method(
                "note",
                "(text, kind?) -> document",
                "A remark set apart: info (unless given), success, warning or error."
            ) { call in
                let name = try call.optionalString(3) ?? NoteKind.info.rawValue
                guard let kind = NoteKind(rawValue: name) else {
                    throw call.argumentError(
                        3,
                        "'\(name)' is no kind of note (info, success, warning, error)",
                        zh: "“\(name)”不是提示类型（info、success、warning、error）"
                    )
                }
                return try add(.note(kind: kind, text: try text(call, 2, context)), to: call, context)
            },
            .method(
                "figures",
                "(list) -> document",
                "Figures to be seen first: `{ { label = \"Overdue\", value = 3, light = \"red\" }, … }`."
            ) { call in
                let reader = TableReader(context: context)
                let figures = try call.table(2).list().enumerated().map { offset, item in
                    try reader.keyFigure(item, place: Wording.text("figure \(offset + 1)", zh: "第 \(offset + 1) 个数字"))
                }
                try context.explainer?.explain(figures)
                return try add(.keyFigures(figures), to: call, context)
            },
            .method("divider", "() -> document", "A line across.") { call in
                try add(.divider, to: call, context)
            },
            .method(
                "table",
                "(table) -> document table",
                """
                A table: `{ caption = …, columns = { { key = "name", title = "Name", type = "text" }, … }, rows = { { \
                name = … }, … }, totals = { … } }`. Types: text, integer, number, percent, points, money, date, light, \
                rank, boolean, trend (a list of numbers, drawn as a small line); without one it is learnt from the first value. A column may have decimals, unit (of \
                money) and group (a heading above). A row may have `emphasis = true`.
                """
            ) { call in
                let types = try context.hostTypes()
                let box = try TableReader(context: context).table(try call.table(2))
                try call.object(1, types.document).append(box)
                context.explainer?.endBlock()
                try call.push(box, types.table)
                return 1
            },
            chartMember(context),
        ]
    }

    private static func chartMember(_ context: HostContext) -> APIMember {
        .method(
            "chart",
            "(chart) -> document table",
            """
            A chart with the table that it is drawn from: `{ kind = "bar", title = …, summary = …, label = "name", values \
            = "rate", columns = …, rows = … }`. Kinds: bar, stacked, line, progress, heatmap, gantt, countdown. `label` \
            is the column that names the rows, the first one unless given; `values` one column or a list of them, all \
            others unless given. `target` and `pace` name columns with what should be reached and where time stands; \
            of a gantt chart, `values` are the first and the last day and `plan` those that were planned. Columns and \
            rows are those of a table.
            """
        ) { call in
            let types = try context.hostTypes()
            let (chart, box) = try ChartReader(context: context).chart(try call.table(2))
            try call.object(1, types.document).append(chart, box)
            context.explainer?.endBlock()
            try call.push(box, types.table)
            return 1
        }
    }

    static func tableMembers(_ context: HostContext) -> [APIMember] {
        [
            .method("row", "(values) -> document table", "Adds a row: values by column key, or in order.") { call in
                let types = try context.hostTypes()
                let box = try call.object(1, types.table)
                try TableReader(context: context).append(.table(try call.table(2)), to: box)
                try call.push(box, types.table)
                return 1
            }
        ]
    }

    /// `duban.document { title = … }`, whose title is that of the report that runs unless it is given.
    static func make(_ call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        let table = try call.optionalTable(1)
        for name in try table?.names() ?? [] where !["title", "subtitle"].contains(name) {
            throw LuaError(
                .argument,
                "a document has no '\(name)' (it has: title, subtitle)",
                zh: "文档没有“\(name)”（有：title、subtitle）"
            )
        }
        func text(_ name: String) throws -> String? { try context.sentence(try table?.raw(name) ?? .nil) }
        guard let title = try text("title") ?? context.reportTitle else {
            throw LuaError(
                .argument,
                "a document needs a title: duban.document { title = \"…\" }",
                zh: "文档需要标题：duban.document { title = \"…\" }"
            )
        }
        let document = Document(
            title: title,
            subtitle: try text("subtitle"),
            language: context.language,
            asOf: context.today
        )
        let types = try context.hostTypes()
        try call.push(DocumentBox(document, memory: types.memory()), types.document)
        return 1
    }

    private static func add(_ block: Block, to call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        try call.object(1, try context.hostTypes().document).append(block)
        context.explainer?.endBlock()
        try call.pushArgument(1)
        return 1
    }

    private static func text(_ call: borrowing LuaCall, _ index: Int, _ context: HostContext) throws -> String {
        let value = try call.value(index)
        if let text = try context.sentence(value) { return text }
        if case .table = value {
            throw call.argumentError(index, "a text by language needs an 'en' text", zh: "分语言的文本须有 en")
        }
        throw call.typeError(index, expected: "text")
    }
}
