import DubanModel
import Foundation

/// What the program's surroundings say.
enum Environment {
    /// The language of messages: that of the locale, English where it says nothing.
    static var language: Language {
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
