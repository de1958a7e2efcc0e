/// A point on the office's clock, known to the day or to the second.
///
/// A moment known to the day alone stands for the *end* of that day: what is due "on 31 March" may still be done that
/// evening, and what happened "on 31 March" had happened by its end. Sorting, lateness and as-of questions follow from
/// that one rule, whether a source gives times or dates.
public struct Moment: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The form in which a moment is stored and compared: twice the seconds since 1970-01-01T00:00:00 of the office's
    /// clock, plus one (and counted at the day's last second) when only the day is known.
    public let encoded: Int64

    private static let secondsPerDay: Int64 = 86_400

    /// The end of a day, when no time of day is known.
    public init(_ date: CivilDate) {
        encoded = 2 * (Int64(date.dayNumber) * Moment.secondsPerDay + Moment.secondsPerDay - 1) + 1
    }

    /// A second of a day, from 0 to 86,399; nil outside.
    public init?(_ date: CivilDate, secondOfDay: Int) {
        guard (0..<Int(Moment.secondsPerDay)).contains(secondOfDay) else { return nil }
        encoded = 2 * (Int64(date.dayNumber) * Moment.secondsPerDay + Int64(secondOfDay))
    }

    /// A stored moment; nil where the number stands for no day of the years 1 to 9999.
    public init?(encoded: Int64) {
        let seconds = encoded >> 1
        guard
            seconds >= Int64(CivilDate.earliest.dayNumber) * Moment.secondsPerDay,
            seconds < (Int64(CivilDate.latest.dayNumber) + 1) * Moment.secondsPerDay
        else { return nil }
        self.encoded = encoded
        if isDayOnly, secondOfDay != Int(Moment.secondsPerDay) - 1 { return nil }
    }

    /// A moment written as `2023-03-31`, `2023-03-31T07:59:08`, or with a space for the `T` or without the seconds.
    public init?(_ text: some StringProtocol) {
        guard let moment = CivilDate.read(text, Moment.init(utf8:)) else { return nil }
        self = moment
    }

    private init?(utf8 bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard bytes.count == 10 || bytes.count == 16 || bytes.count == 19, let date = CivilDate(utf8: bytes.prefix(10))
        else { return nil }
        guard bytes.count > 10 else {
            self.init(date)
            return
        }
        let start = bytes.startIndex
        guard bytes[start + 10] == 0x54 || bytes[start + 10] == 0x20, bytes[start + 13] == 0x3A,
            let hour = CivilDate.number(bytes[start + 11..<start + 13]), hour < 24,
            let minute = CivilDate.number(bytes[start + 14..<start + 16]), minute < 60
        else { return nil }
        var second = 0
        if bytes.count == 19 {
            guard bytes[start + 16] == 0x3A, let given = CivilDate.number(bytes[start + 17..<start + 19]), given < 60
            else { return nil }
            second = given
        }
        self.init(date, secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// Whether only the day is known.
    public var isDayOnly: Bool { encoded & 1 == 1 }

    /// The day.
    public var date: CivilDate {
        let seconds = encoded >> 1
        let days =
            seconds >= 0 ? seconds / Moment.secondsPerDay : (seconds - Moment.secondsPerDay + 1) / Moment.secondsPerDay
        return CivilDate(dayNumber: Int(days)) ?? .earliest
    }

    /// The second of the day, from 0 to 86,399; the last one when only the day is known.
    public var secondOfDay: Int {
        let remainder = (encoded >> 1) % Moment.secondsPerDay
        return Int(remainder < 0 ? remainder + Moment.secondsPerDay : remainder)
    }

    /// The first moment of a day: the lower bound of everything that belongs to it.
    public static func start(of date: CivilDate) -> Moment {
        Moment(date, secondOfDay: 0) ?? Moment(date)
    }

    /// `2023-03-31`, or `2023-03-31T07:59:08` where the time is known.
    public var description: String {
        isDayOnly ? date.description : "\(date)T\(timeDescription)"
    }

    /// `07:59:08`.
    public var timeDescription: String {
        let second = secondOfDay
        return "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
    }

    /// Earlier moments come first; a day without a time comes after every second of that day.
    public static func < (left: Moment, right: Moment) -> Bool { left.encoded < right.encoded }
}
