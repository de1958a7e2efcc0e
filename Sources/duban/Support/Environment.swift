import DubanModel
import Foundation
import Synchronization

/// What the program's surroundings say.
enum Environment {
    /// The language of messages: the one asked for by `--lang`, that of the workspace once it is open, or that of the locale.
    static var language: Language { requestedLanguage ?? workspaceLanguage.withLock(\.self) ?? localeLanguage }

    /// Has messages from here on in the language of a workspace.
    static func speak(_ language: Language?) { workspaceLanguage.withLock { $0 = language } }

    private static let workspaceLanguage = Mutex<Language?>(nil)

    /// The language on the command line. Messages about the line itself come before it is parsed.
    private static let requestedLanguage: Language? = {
        var words = CommandLine.arguments.dropFirst()
        while let word = words.popFirst() {
            if word == "--lang" { return words.first.flatMap { Language(tag: $0) } }
            if word.hasPrefix("--lang=") { return Language(tag: String(word.dropFirst(7))) }
        }
        return nil
    }()

    private static var localeLanguage: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let tag = variable(name), let language = Language(tag: tag) { return language }
        }
        return .english
    }

    /// The day on the office's clock.
    static var today: CivilDate { now.date }

    /// The second on the office's clock.
    static var now: Moment {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        let date = CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        let second = Int(local.tm_hour) * 3600 + Int(local.tm_min) * 60 + min(Int(local.tm_sec), 59)
        return date.flatMap { Moment($0, secondOfDay: second) } ?? Moment(.latest)
    }

    /// Who uses the program, for the history.
    static var user: String { variable("USER") ?? "unknown" }

    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
