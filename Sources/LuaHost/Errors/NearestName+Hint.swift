internal import NearestName

extension NearestName {
    /// "; did you mean 'status'?", or nothing: to be put after a message.
    static func hint(for name: String, in candidates: some Sequence<String>) -> String {
        suggestion(for: name, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
    }
}
