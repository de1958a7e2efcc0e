extension NearestName {
    /// "; did you mean 'status'?", or nothing where no name is near: to be put after a message.
    public static func hint(for misspelt: String, in known: some Sequence<String>) -> String {
        suggestion(for: misspelt, in: known).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// "; did you mean 'status'?", or where no name is near all of them, " (known: code, due, status)".
    public static func hintOrList(for misspelt: String, in known: some Sequence<String>) -> String {
        if let near = suggestion(for: misspelt, in: known) { return "; did you mean '\(near)'?" }
        let list = known.joined(separator: ", ")
        return list.isEmpty ? "" : " (known: \(list))"
    }
}
