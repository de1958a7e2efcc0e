import DubanModel
import TOMLKit

extension SettingsReader {
    /// What `[meetings]` says: a table for each kind of meeting.
    func meetings(_ value: (any TOMLValueConvertible)?) throws(StoreError) -> MeetingRules {
        let table = try table(value, at: "meetings")
        try check(table.keys, among: MeetingRules.kinds, in: "[meetings]")
        var rules = MeetingRules.standard
        for kind in MeetingRules.kinds where table[kind] != nil {
            rules[kind] = try meetingRule(try self.table(table[kind], at: "meetings.\(kind)"), ofKind: kind)
        }
        return rules
    }

    private func meetingRule(_ table: TOMLTable, ofKind kind: String) throws(StoreError) -> MeetingRule {
        let place = "meetings.\(kind)"
        let isWeekly = kind == "weekly"
        try check(
            table.keys,
            among: isWeekly ? ["weekday", "on_day_off"] : ["day", "weekday", "nth", "on_day_off"],
            in: "[\(place)]"
        )
        let day = try day(table["day"], at: "\(place).day")
        let weekday = try weekday(table["weekday"], at: "\(place).weekday")
        let nth = try nth(table["nth"], at: "\(place).nth")
        let dayOff = try dayOff(table["on_day_off"], at: "\(place).on_day_off") ?? .next
        switch (day, weekday, nth) {
        case (let day?, nil, nil): return MeetingRule(.monthly(day: day), dayOff: dayOff)
        case (nil, let weekday?, let nth?): return MeetingRule(.monthlyWeekday(weekday, nth), dayOff: dayOff)
        // One of every week, but for a meeting that is called monthly.
        case (nil, let weekday?, nil) where kind != "monthly": return MeetingRule(.weekly(weekday), dayOff: dayOff)
        case (nil, nil, nil) where isWeekly: return MeetingRule(.weekly(.monday), dayOff: dayOff)
        case (nil, nil, nil) where kind == "monthly": return MeetingRule(.monthAfterLast, dayOff: dayOff)
        default:
            let given = table.keys.filter { $0 != "on_day_off" }.sorted().joined(separator: ", ")
            throw invalid(
                LocalizedText(
                    "[\(place)] has \(given.isEmpty ? "no day" : given): expected \(Self.patterns(ofKind: kind).english)",
                    zh:
                        "[\(place)] 含 \(given.isEmpty ? "无" : given)：应为\(Self.patterns(ofKind: kind)(.simplifiedChinese))"
                )
            )
        }
    }

    private static func patterns(ofKind kind: String) -> LocalizedText {
        kind == "monthly"
            ? LocalizedText("day, or weekday with nth", zh: " day，或 weekday 和 nth")
            : LocalizedText("weekday, or day, or weekday with nth", zh: " weekday，或 day，或 weekday 和 nth")
    }

    private func day(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> Int? {
        guard let value else { return nil }
        // A month that has no such day meets on its last.
        if value.string == "last" { return 31 }
        guard let day = value.int, (1...31).contains(day) else {
            throw notAllowed(
                value,
                at: place,
                LocalizedText("a whole number from 1 to 31, or \"last\"", zh: "1 至 31 的整数，或 \"last\"")
            )
        }
        return day
    }

    private func weekday(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> Weekday? {
        guard let value else { return nil }
        guard let weekday = value.string.flatMap({ Weekday($0) }) else {
            let english = Weekday.allCases.map(\.label.english).joined(separator: ", ")
            let chinese = Weekday.allCases.map { $0.label(.simplifiedChinese) }.joined(separator: "、")
            throw notAllowed(value, at: place, LocalizedText("one of \(english)", zh: "\(chinese)之一"))
        }
        return weekday
    }

    private func nth(
        _ value: (any TOMLValueConvertible)?,
        at place: String
    ) throws(StoreError) -> MeetingRule.Nth? {
        guard let value else { return nil }
        if value.string == "last" { return .last }
        guard let number = value.int, (1...4).contains(number) else {
            throw notAllowed(value, at: place, LocalizedText("1, 2, 3, 4 or \"last\"", zh: "1、2、3、4 或 \"last\""))
        }
        return .number(number)
    }

    private func dayOff(
        _ value: (any TOMLValueConvertible)?,
        at place: String
    ) throws(StoreError) -> MeetingRule.DayOff? {
        guard let value else { return nil }
        guard let dayOff = value.string.flatMap({ MeetingRule.DayOff(rawValue: $0) }) else {
            let known = MeetingRule.DayOff.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw notAllowed(value, at: place, LocalizedText("one of \(known)", zh: "\(known) 之一"))
        }
        return dayOff
    }

    private func notAllowed(
        _ value: any TOMLValueConvertible,
        at place: String,
        _ expected: LocalizedText
    ) -> StoreError {
        let written = (value.string ?? "\(value)").filter { $0 >= " " && !$0.isNewline }.shortened
        return invalid(
            LocalizedText(
                "\(place) '\(written)' is not allowed: expected \(expected.english)",
                zh: "\(place)“\(written)”不符合要求：应为\(expected(.simplifiedChinese))"
            )
        )
    }
}
