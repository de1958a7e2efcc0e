import DubanModel

/// The levels of the API in which a member is there.
struct APIAvailability: Equatable {
    /// The first one.
    var since = 1
    /// Whether it is to go; nil while it is not.
    var deprecation: APIDeprecation?

    /// Whether code of every level may use it.
    var isForAll: Bool { since <= 1 && deprecation == nil }

    /// Why code of a level cannot use it; nil where it can.
    ///
    /// - Parameter name: how messages call it.
    func refusal(of name: String, level: Int) -> LocalizedText? {
        if since > level {
            return LocalizedText(
                "'\(name)' is there from API level \(since) on; this plugin says api = \(level) in plugin.toml",
                zh: "“\(name)”自 API \(since) 级起提供；本插件在 plugin.toml 中写的是 api = \(level)"
            )
        }
        guard let deprecation, deprecation.removed <= level else { return nil }
        return LocalizedText(
            "'\(name)' was removed in API level \(deprecation.removed): \(deprecation.replacement)",
            zh: "“\(name)”已在 API \(deprecation.removed) 级移除：\(deprecation.replacement)"
        )
    }

    /// What the reference says of it, after what the member does; nothing for what is always there.
    var note: String {
        var text = since > 1 ? " From API level \(since) on." : ""
        if let deprecation {
            text += " Deprecated since API level \(deprecation.since), to be removed in level \(deprecation.removed): "
            text += "\(deprecation.replacement)."
        }
        return text
    }
}
