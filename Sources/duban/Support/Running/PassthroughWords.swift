import DubanModel
import DubanPlugins

/// The words after a command whose options are not known before its plugin is: a name and `--option value` pairs, in
/// any order. An option without a value says yes.
struct PassthroughWords {
    /// The first word that is no option.
    private(set) var name: String?
    /// Whether `--help` or `-h` is among them.
    private(set) var asksForHelp = false
    /// Options that stand without a value.
    private(set) var flags: Set<String> = []
    /// The options that nobody has taken yet.
    private(set) var remaining: [String: String] = [:]

    /// The options of the program's own that take no value.
    private static let knownFlags: Set<String> = ["dry-run", "explain", "trace", "yes"]

    init(_ words: [String]) throws {
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word.count > 1 else {
                guard name == nil else {
                    throw CommandFailure(.usage, LocalizedText("'\(word)' is one word too many", zh: "多出一个词“\(word)”"))
                }
                name = word
                continue
            }
            if word == "--help" || word == "-h" {
                asksForHelp = true
                continue
            }
            let bare = word.drop { $0 == "-" }
            if Self.knownFlags.contains(String(bare)) {
                flags.insert(String(bare))
                continue
            }
            if let sign = bare.firstIndex(of: "=") {
                try set(String(bare[..<sign]), String(bare[bare.index(after: sign)...]))
            } else if let value = rest.first, !value.hasPrefix("--") {
                rest.removeFirst()
                try set(String(bare), value)
            } else if ArgumentWords.reservedNames.contains(String(bare)) {
                throw CommandFailure(.usage, LocalizedText("\(word) needs a value", zh: "\(word) 需要一个值"))
            } else {
                // Whether the entry has a use for it, its parameters tell.
                try set(String(bare), ArgumentWords.noValue)
            }
        }
    }

    private mutating func set(_ option: String, _ value: String) throws {
        if remaining.updateValue(value, forKey: option) != nil {
            throw CommandFailure(.usage, LocalizedText("--\(option) is given twice", zh: "--\(option) 重复"))
        }
    }

    /// The value of an option, which is then no longer among the remaining ones.
    mutating func take(_ option: String) -> String? {
        remaining.removeValue(forKey: option)
    }
}

extension SharedOptions {
    /// The shared options among other words.
    static func from(_ words: inout PassthroughWords) throws -> SharedOptions {
        var options = SharedOptions()
        options.workspace = words.take("workspace")
        options.lang = words.take("lang")
        return options
    }
}
