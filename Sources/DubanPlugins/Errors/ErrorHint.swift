import DubanModel

/// What probably led to a message of Lua's, for somebody who writes Lua twice a year.
enum ErrorHint {
    /// A hint for an error, nil where the message says all there is to say.
    static func hint(for error: PluginError) -> LocalizedText? {
        switch error.kind {
        case .deadline:
            LocalizedText(
                """
                look for a loop that does not end; if the work is really that much, narrow the query with where, or \
                allow more time: --timeout 60s, or timeout under [limits] in duban.toml
                """,
                zh: "请检查是否有不会结束的循环；若工作量确实大，可用 where 缩小查询，或放宽时限：--timeout 60s，或 duban.toml 中 [limits] 的 timeout"
            )
        case .memory:
            LocalizedText(
                """
                go over records with each() instead of keeping all() of them, and let the database count and sum; or \
                allow more memory: --memory 512MiB, or memory under [limits] in duban.toml
                """,
                zh: "请用 each() 逐条处理而不要用 all() 全部保留，计数与求和交给数据库；或放宽内存：--memory 512MiB，或 duban.toml 中 [limits] 的 memory"
            )
        case .crash:
            LocalizedText(
                "this is a fault of Duban, not of the plugin; please report it with the plugin's file and this message",
                zh: "这是 Duban 的缺陷，而非插件的错误；请附上插件文件和本信息报告"
            )
        case .syntax: first(of: syntax, in: error.message.english)
        case .runtime: first(of: runtime, in: error.message.english)
        case .manifest, .usage, .permission, .conversion: nil
        }
    }

    private typealias Rule = (text: String, hint: LocalizedText)

    private static func first(of rules: [Rule], in message: String) -> LocalizedText? {
        rules.first { message.contains($0.text) }?.hint
    }

    private static let syntax: [Rule] = [
        ("near '!='", LocalizedText("Lua writes ~= for 'not equal'", zh: "Lua 用 ~= 表示不等于")),
        (
            "near '!'",
            LocalizedText("Lua writes ~= for 'not equal' and not for negation", zh: "Lua 用 ~= 表示不等于，用 not 表示否定")
        ),
        (
            "near '+='",
            LocalizedText("Lua has no +=; write count = count + 1", zh: "Lua 没有 +=，请写 count = count + 1")
        ),
        (
            "near '+'",
            LocalizedText(
                "Lua has neither ++ nor +=; write count = count + 1",
                zh: "Lua 没有 ++ 和 +=，请写 count = count + 1"
            )
        ),
        (
            "'}' expected",
            LocalizedText("is a comma missing between two entries of a table?", zh: "表的两项之间是否少了逗号？")
        ),
        (
            "'then' expected",
            LocalizedText("a condition compares with ==, and if ends with then", zh: "条件用 == 比较，if 之后要有 then")
        ),
        (
            "'end' expected",
            LocalizedText(
                "each function, if, for and while needs an end of its own",
                zh: "每个 function、if、for、while 都要有自己的 end"
            )
        ),
        ("'<eof>' expected near 'end'", LocalizedText("there is an end too many", zh: "多了一个 end")),
        (
            "unfinished string",
            LocalizedText(
                "a text ends on the line it begins on; [[…]] may go over several",
                zh: "文本须在同一行结束；多行文本用 [[…]]"
            )
        ),
        (
            "near '\u{FF08}'",
            LocalizedText("this is a full-width sign; Lua takes half-width ones", zh: "这是全角符号，Lua 只认半角符号")
        ),
        (
            "near '<\\2",
            LocalizedText("is there a full-width sign, such as （ ， or “, outside of a text?", zh: "文本之外是否有全角符号，如（，“？")
        ),
    ]

    private static let runtime: [Rule] = [
        (
            "attempt to compare",
            LocalizedText(
                "a field of a record may be nil: ask first, as in `if task.due and task.due < ctx.today then`",
                zh: "记录的字段可能为空，请先判断，如 if task.due and task.due < ctx.today then"
            )
        ),
        (
            "attempt to perform arithmetic on a nil value",
            LocalizedText(
                "a field may be nil: write `(record.value or 0)`, or leave such records out with where",
                zh: "字段可能为空：可写 (record.value or 0)，或用 where 排除"
            )
        ),
        (
            "attempt to concatenate a nil value",
            LocalizedText(
                "a field may be nil: write `(task.lead or \"\")`, or let ctx:say fill in the text",
                zh: "字段可能为空：可写 (task.lead or \"\")，或用 ctx:say 填写文本"
            )
        ),
        (
            "attempt to index a nil value",
            LocalizedText(
                "what stands before the dot is nil: first() and find() give nil where there is no record",
                zh: "点号前的值为空：first() 和 find() 在没有记录时返回 nil"
            )
        ),
        (
            "attempt to call a nil value (method",
            LocalizedText("there is no such method; `duban api` lists them all", zh: "没有这个方法；duban api 列出全部方法")
        ),
        (
            "attempt to call a nil value",
            LocalizedText("is the name spelt right, and defined above this line?", zh: "名称是否写对，并在此行之前定义？")
        ),
        (
            "stack overflow",
            LocalizedText("a function calls itself without an end", zh: "函数无休止地调用自身")
        ),
    ]
}
