/// What selectors are, for the help of the commands that take one.
enum SelectorHelp {
    static var text: String {
        .localized(
            """
            A selector is a word or an expression. A word is a plugin (statistics), an entry (supervision.overdue) or a tag; \
            * stands for any text, ? for one character. Conditions: plugin:…, department:…, kind:…, tag:…, model:task, and \
            severity>=warning; several values with commas. Combine with and, or, not and parentheses:

              duban check 'department:statistics and (severity>=warning or tag:quarter) and not slow'
            """,
            zh: """
                选择表达式是一个词或一个条件式。词可以是插件（statistics）、条目（supervision.overdue）或标签；* 代表任意文字，\
                ? 代表一个字符。条件：plugin:…、department:…、kind:…、tag:…、model:task 和 severity>=warning；多个值用逗号\
                分隔。用 and、or、not 和括号组合：

                  duban check 'department:statistics and (severity>=warning or tag:quarter) and not slow'
                """
        )
    }
}
