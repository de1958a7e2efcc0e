public import DubanModel

/// Writes days as a calendar file (iCalendar, RFC 5545), for the calendars of phones and offices.
public struct CalendarFile {
    /// A day in the calendar.
    public struct Entry: Sendable {
        /// What tells it from every other one.
        public var identifier: String
        /// The day, with its time where it has one.
        public var moment: Moment
        /// What the calendar shows.
        public var title: String
        /// What else it says.
        public var note: String

        /// Describes a day.
        public init(identifier: String, moment: Moment, title: String, note: String = "") {
            self.identifier = identifier
            self.moment = moment
            self.title = title
            self.note = note
        }
    }

    private let name: String
    private let stamp: Moment

    /// Prepares a calendar.
    ///
    /// - Parameter stamp: the moment whose state of knowledge it shows.
    public init(name: String, stamp: Moment) {
        self.name = name
        self.stamp = stamp
    }

    /// The calendar's text, its lines ended with CR LF and folded at 75 bytes.
    public func text(_ entries: some Sequence<Entry>) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//duban//duban//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:\(CalendarFile.escaped(name))",
        ]
        for entry in entries {
            lines += ["BEGIN:VEVENT", "UID:\(CalendarFile.escaped(entry.identifier))@duban", "DTSTAMP:\(time(stamp))Z"]
            if entry.moment.isDayOnly {
                lines.append("DTSTART;VALUE=DATE:\(CalendarFile.day(entry.moment.date))")
                lines.append("DTEND;VALUE=DATE:\(CalendarFile.day(entry.moment.date.adding(days: 1)))")
            } else {
                // Without a zone a time is that of the reader's own clock, which is the office's.
                lines.append("DTSTART:\(time(entry.moment))")
            }
            lines.append("SUMMARY:\(CalendarFile.escaped(entry.title))")
            if !entry.note.isEmpty { lines.append("DESCRIPTION:\(CalendarFile.escaped(entry.note))") }
            lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
        }
        lines.append("END:VCALENDAR")
        return lines.map { CalendarFile.folded($0) + "\r\n" }.joined()
    }

    private func time(_ moment: Moment) -> String {
        let second = moment.secondOfDay
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(CalendarFile.day(moment.date))T\(two(second / 3600))\(two(second / 60 % 60))\(two(second % 60))"
    }

    private static func day(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A line in pieces of at most 75 bytes, none of which cuts a character.
    private static func folded(_ line: String) -> String {
        var result = ""
        var size = 0
        for character in line {
            let count = character.utf8.count
            if size + count > 75 {
                result += "\r\n "
                size = 1
            }
            result.append(character)
            size += count
        }
        return result
    }
}
