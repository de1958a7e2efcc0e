import DubanModel

/// That a member of the API is to go: its author is told in time, and whoever still uses it then is told what to use.
struct APIDeprecation: Equatable {
    /// The level from which on authors are told.
    let since: Int
    /// The level in which it is no longer there.
    let removed: Int
    /// What to do instead, as a sentence begins after a colon: `use tostring(date)`.
    let replacement: String

    /// What an author is told.
    var message: LocalizedText {
        LocalizedText(
            "deprecated since API level \(since), to be removed in level \(removed): \(replacement)",
            zh: "自 API \(since) 级起不再推荐，将在 \(removed) 级移除：\(replacement)"
        )
    }
}
