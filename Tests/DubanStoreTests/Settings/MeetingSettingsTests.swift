import DubanModel
import DubanStore
import Testing

/// `[meetings]` in `duban.toml`
struct MeetingSettingsTests {
    private func rules(_ text: String) throws -> MeetingRules {
        try WorkspaceSettings(text: text, path: "duban.toml").meetings
    }

    @Test func withoutARuleMeetingsAreOnMondays() throws {
        #expect(try rules("") == .standard)
        #expect(try rules("[meetings]") == .standard)
        #expect(try rules("")["other"] == nil)
    }

    @Test(arguments: [
        ("weekly", "weekday = \"tuesday\"", MeetingRule(.weekly(.tuesday))),
        ("weekly", "weekday = \"周五\"\non_day_off = \"previous\"", MeetingRule(.weekly(.friday), dayOff: .previous)),
        ("weekly", "on_day_off = \"stay\"", MeetingRule(.weekly(.monday), dayOff: .stay)),
        ("monthly", "day = 5", MeetingRule(.monthly(day: 5))),
        ("monthly", "day = \"last\"", MeetingRule(.monthly(day: 31))),
        ("monthly", "weekday = \"Friday\"\nnth = 2", MeetingRule(.monthlyWeekday(.friday, .number(2)))),
        ("monthly", "weekday = \"friday\"\nnth = \"last\"", MeetingRule(.monthlyWeekday(.friday, .last))),
        ("monthly", "on_day_off = \"previous\"", MeetingRule(.monthAfterLast, dayOff: .previous)),
        ("other", "weekday = \"thursday\"", MeetingRule(.weekly(.thursday))),
    ])
    func readsARule(_ kind: String, _ lines: String, _ rule: MeetingRule) throws {
        #expect(try rules("[meetings.\(kind)]\n\(lines)")[kind] == rule)
    }

    @Test(arguments: [
        ("[meetings]\ndaily = 1", "'daily'"), ("[meetings]\nweekly = 1", "meetings.weekly must be a table"),
        ("[meetings.weekly]\nday = 5", "[meetings.weekly] has an unknown entry 'day'"),
        (
            "[meetings.weekly]\nweekday = \"mon\"",
            "meetings.weekly.weekday 'mon' is not allowed: expected one of monday"
        ),
        ("[meetings.weekly]\nweekday = 1", "meetings.weekly.weekday '1' is not allowed"),
        (
            "[meetings.monthly]\nday = 32",
            "meetings.monthly.day '32' is not allowed: expected a whole number from 1 to 31"
        ),
        ("[meetings.monthly]\nday = 0", "'0' is not allowed"),
        ("[meetings.monthly]\nday = 1.5", "'1.5' is not allowed"),
        ("[meetings.monthly]\nday = 9223372036854775807", "meetings.monthly.day"),
        (
            "[meetings.monthly]\nweekday = \"friday\"\nnth = 5",
            "meetings.monthly.nth '5' is not allowed: expected 1, 2, 3, 4"
        ),
        (
            "[meetings.monthly]\nweekday = \"friday\"",
            "[meetings.monthly] has weekday: expected day, or weekday with nth"
        ),
        ("[meetings.monthly]\nday = 1\nnth = 2", "has day, nth"), ("[meetings.monthly]\nnth = 2", "has nth"),
        ("[meetings.other]\non_day_off = \"next\"", "[meetings.other] has no day"),
        ("[meetings.other]\nday = 3\non_day_off = \"skip\"", "meetings.other.on_day_off 'skip' is not allowed"),
    ])
    func namesAWrongEntry(_ text: String, _ message: String) {
        let error = #expect(throws: StoreError.self) { try rules(text) }
        #expect(error?.kind == .invalidSettings)
        #expect(error?.message.english.contains(message) == true, "\(error?.message.english ?? "")")
        #expect(error?.message(.simplifiedChinese).isEmpty == false)
    }
}
