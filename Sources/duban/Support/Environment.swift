import DubanModel
import DubanStore
import Foundation
import Synchronization

/// What the program's surroundings say.
enum Environment {
    /// The language of messages: the one asked for by `--lang`, that of the workspace, or that of the locale.
    static var language: Language {
        if let requestedLanguage { return requestedLanguage }
        // Until a workspace is open, the one that is going to be is asked.
        return (openedLanguage.withLock(\.self) ?? nearbyLanguage) ?? localeLanguage
    }

    /// Has messages from here on in the language of a workspace, if it has one.
    static func speak(_ language: Language?) { openedLanguage.withLock { $0 = .some(language) } }

    /// The language of the workspace that is open; nothing while none is.
    private static let openedLanguage = Mutex<Language??>(nil)

    /// The language on the command line. Messages about the line itself come before it is parsed.
    private static let requestedLanguage = word(behind: "--lang").flatMap { Language(tag: $0) }

    private static let nearbyLanguage: Language? = {
        let folder = word(behind: "--workspace") ?? (try? Workspace.nearestFolder(to: Process.currentFolder))
        return folder.flatMap(WorkspaceSettings.language(inFolder:))
    }()

    /// What the command line gives for an option, as long as nobody has parsed it.
    private static func word(behind option: String) -> String? {
        var words = CommandLine.arguments.dropFirst()
        while let word = words.popFirst() {
            if word == option { return words.first }
            if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
        }
        return nil
    }

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
