/// What selectors are, for the help of the commands that take one.
enum SelectorHelp {
    static let text = """
        A selector is a word or an expression. A word is a plugin (statistics), an entry (supervision.overdue) or a tag; \
        * stands for any text, ? for one character. Conditions: plugin:…, department:…, kind:…, tag:…, model:task, and \
        severity>=warning; several values with commas. Combine with and, or, not and parentheses:

          duban check 'department:statistics and (severity>=warning or tag:quarter) and not slow'
        """
}
