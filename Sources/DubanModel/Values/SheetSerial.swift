/// Days as spreadsheets count them.
public enum SheetSerial {
    /// The numbers that a bare number in a column of dates may stand for: 1954 to 2119.
    public static let plausible = 20_000.0...80_000.0

    /// The number of a day, with its time; nil before the year 1901, where the two calendars of spreadsheets part.
    public static func number(of moment: Moment) -> Double? {
        guard moment.date.year >= 1901, moment.date.year < 9999,
            let start = CivilDate(year: 1899, month: 12, day: 30)
        else { return nil }
        let days = Double(moment.date.days(since: start))
        return moment.isDayOnly ? days : days + Double(moment.secondOfDay) / 86_400
    }

    /// The day, or the second of a day, that a number stands for.
    ///
    /// - Parameter startsIn1904: whether day 0 is 1 January 1904. Otherwise day 1 is 1 January 1900, and day 60 the 29th of a
    ///   February that never was (ECMA-376, 18.17.4.1).
    public static func moment(_ number: Double, startsIn1904: Bool) -> Moment? {
        guard number.isFinite, number >= 0, number < 2_958_466 else { return nil }
        // A second is 0.0000116 of a day: what is nearer to a whole day is one.
        var day = Int(number.rounded(.down))
        var second = Int(((number - Double(day)) * 86_400).rounded())
        if second >= 86_400 {
            day += 1
            second = 0
        }
        let start: CivilDate?
        if startsIn1904 {
            start = CivilDate(year: 1904, month: 1, day: 1)
        } else {
            if day == 60 || day == 0 { return nil }
            start = day < 60 ? CivilDate(year: 1899, month: 12, day: 31) : CivilDate(year: 1899, month: 12, day: 30)
        }
        guard let date = start?.adding(days: day) else { return nil }
        return second == 0 ? Moment(date) : Moment(date, secondOfDay: second)
    }
}
