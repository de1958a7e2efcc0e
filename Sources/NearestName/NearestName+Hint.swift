extension NearestName {
    /// "; did you mean 'status'?", or nothing where no name is near: to be put after a message.
    public static func hint(for misspelt: String, in known: some Sequence<String>) -> NameHint {
        NameHint(meant: suggestion(for: misspelt, in: known))
    }

    /// "; did you mean 'status'?", or where no name is near all of them, " (known: code, due, status)".
    public static func hintOrList(for misspelt: String, in known: some Sequence<String>) -> NameHint {
        if let near = suggestion(for: misspelt, in: known) { return NameHint(meant: near) }
        return NameHint(known: Array(known))
    }
}
