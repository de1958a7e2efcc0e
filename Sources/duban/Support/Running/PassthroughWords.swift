import DubanModel

/// The words after a command whose options are not known before its plugin is: a name and `--option value` pairs, in
/// any order.
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
                guard name == nil else { throw CommandFailure(.usage, "'\(word)' is one word too many") }
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
            } else if let value = rest.popFirst() {
                try set(String(bare), value)
            } else {
                throw CommandFailure(.usage, "\(word) needs a value")
            }
        }
    }

    private mutating func set(_ option: String, _ value: String) throws {
        if remaining.updateValue(value, forKey: option) != nil {
            throw CommandFailure(.usage, "--\(option) is given twice")
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
