/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31, without a time zone: the day on the office's wall.
///
/// Conversions between a day's number and its year, month and day follow Howard Hinnant's "chrono-compatible low-level
/// date algorithms".
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let dayNumber: Int

    /// The first day that can be written.
    public static let earliest = CivilDate(uncheckedDayNumber: -719_162)
    /// The last day that can be written.
    public static let latest = CivilDate(uncheckedDayNumber: 2_932_896)

    private init(uncheckedDayNumber: Int) {
        dayNumber = uncheckedDayNumber
    }

    /// The day that stands `dayNumber` days after 1970-01-01; nil outside the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard dayNumber >= CivilDate.earliest.dayNumber, dayNumber <= CivilDate.latest.dayNumber else { return nil }
        self.dayNumber = dayNumber
    }

    /// The day with these components; nil where the calendar has no such day, such as 31 November.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysInMonth(month, ofYear: year)
        else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    /// The day written as `2023-03-27`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let date = CivilDate.read(text, CivilDate.init(utf8:)) else { return nil }
        self = date
    }

    /// The day that ten bytes stand for.
    init?(utf8 bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
            let year = CivilDate.number(bytes[start..<start + 4]),
            let month = CivilDate.number(bytes[start + 5..<start + 7]),
            let day = CivilDate.number(bytes[start + 8..<start + 10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a text's bytes where they stand, which nearly all texts allow.
    static func read<Value>(_ text: some StringProtocol, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Value?)
        -> Value?
    {
        if let value = text.utf8.withContiguousStorageIfAvailable({ body($0[...]) }) { return value }
        return Array(text.utf8).withUnsafeBufferPointer { body($0[...]) }
    }

    /// The year, the month from 1 to 12 and the day of the month from 1 to 31.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The year.
    public var year: Int { components.year }
    /// The month, from 1 to 12.
    public var month: Int { components.month }
    /// The day of the month, from 1 to 31.
    public var day: Int { components.day }

    /// The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        let offset = (dayNumber + 3) % 7
        return (offset < 0 ? offset + 7 : offset) + 1
    }

    /// The Monday of this day's week.
    public var startOfWeek: CivilDate { adding(days: 1 - weekday) }

    /// This day moved by a number of days; stops at the first or last day that can be written.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        if overflow { return days < 0 ? .earliest : .latest }
        return CivilDate(dayNumber: sum) ?? (sum < 0 ? .earliest : .latest)
    }

    /// This day moved by a number of months, kept inside the month reached: a month after 31 January is 28 or
    /// 29 February. Stops at the first or last day that can be written.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        let (shift, overflow) = months.addingReportingOverflow(year * 12 + month - 1)
        if overflow { return months < 0 ? .earliest : .latest }
        let targetYear = shift >= 0 ? shift / 12 : (shift - 11) / 12
        guard (1...9999).contains(targetYear) else { return shift < 12 ? .earliest : .latest }
        let targetMonth = shift - targetYear * 12 + 1
        let targetDay = min(day, CivilDate.daysInMonth(targetMonth, ofYear: targetYear))
        return CivilDate(year: targetYear, month: targetMonth, day: targetDay) ?? .latest
    }

    /// How many days this day lies after another; negative before it.
    public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

    /// The number of days of a month, 28 to 31; 0 for a month that does not exist.
    public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 1...12: 31
        default: 0
        }
    }

    /// `2023-03-27`.
    public var description: String {
        let (year, month, day) = components
        // By hand: events have a date or two each, and putting texts together takes five times as long.
        return String(unsafeUninitializedCapacity: 10) { bytes in
            var rest = year
            for place in stride(from: 3, through: 0, by: -1) {
                bytes[place] = CivilDate.digit(rest % 10)
                rest /= 10
            }
            bytes[4] = 0x2D
            bytes[5] = CivilDate.digit(month / 10)
            bytes[6] = CivilDate.digit(month % 10)
            bytes[7] = 0x2D
            bytes[8] = CivilDate.digit(day / 10)
            bytes[9] = CivilDate.digit(day % 10)
            return 10
        }
    }

    /// Earlier days come first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

    private static func digit(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x30 + number) }

    /// The value of a run of ASCII digits; nil when another byte is among them.
    static func number(_ digits: some Collection<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return digits.isEmpty ? nil : value
    }
}

/// A whole number with leading zeros up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}
