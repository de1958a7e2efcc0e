/// A language in which Duban speaks to people.
public enum Language: String, Sendable, CaseIterable, Hashable {
    /// English.
    case english = "en"
    /// Simplified Chinese.
    case simplifiedChinese = "zh-Hans"

    /// The language that a locale tag asks for: `zh…` in any spelling gives Chinese, `en…`, `C` and `POSIX` give
    /// English, anything else nil.
    public init?(tag: String) {
        let lowered = tag.lowercased()
        if lowered.hasPrefix("zh") {
            self = .simplifiedChinese
        } else if lowered.hasPrefix("en") || lowered == "c" || lowered.hasPrefix("c.") || lowered == "posix" {
            self = .english
        } else {
            return nil
        }
    }
}
