/// A span of the calendar that figures are reported for.
///
/// Written as `2023`, `2023-H1`, `2023-Q1`, `2023-03`, `2023-01..02` (January and February as one period, as statistics
/// offices publish them) or `2023-W13` (an ISO week, Monday to Sunday).
public struct Period: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The kind of span.
    public enum Kind: Sendable, Hashable {
        /// A calendar year.
        case year
        /// Six months.
        case halfYear
        /// Three months.
        case quarter
        /// One month.
        case month
        /// January and February together.
        case januaryFebruary
        /// A week from Monday to Sunday; its year is that of its Thursday.
        case week
    }

    /// The kind of span.
    public let kind: Kind
    /// The year; for a week the ISO week-numbering year.
    public let year: Int
    /// Which half-year, quarter, month or week of the year; 1 for a year and for January–February.
    public let index: Int

    private init(uncheckedKind kind: Kind, year: Int, index: Int) {
        self.kind = kind
        self.year = year
        self.index = index
    }

    /// A period; nil where the year has no such half, quarter, month or week.
    public init?(_ kind: Kind, year: Int, index: Int = 1) {
        guard (2...9998).contains(year), index >= 1, index <= Period.count(of: kind, in: year) else { return nil }
        self.init(uncheckedKind: kind, year: year, index: index)
    }

    /// The period of a kind that a day lies in. Days at the very edge of the calendar give the nearest period.
    public init(_ kind: Kind, containing date: CivilDate) {
        let (year, month, _) = date.components
        switch kind {
        case .year: self.init(uncheckedKind: kind, year: year, index: 1)
        case .halfYear: self.init(uncheckedKind: kind, year: year, index: (month + 5) / 6)
        case .quarter: self.init(uncheckedKind: kind, year: year, index: (month + 2) / 3)
        case .month: self.init(uncheckedKind: kind, year: year, index: month)
        case .januaryFebruary:
            if month <= 2 {
                self.init(uncheckedKind: kind, year: year, index: 1)
            } else {
                self.init(uncheckedKind: .month, year: year, index: month)
            }
        case .week:
            let thursday = date.startOfWeek.adding(days: 3)
            let dayOfYear = thursday.days(since: CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday)
            self.init(uncheckedKind: kind, year: thursday.year, index: dayOfYear / 7 + 1)
        }
    }

    /// Reads one of the written forms; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 4, let year = CivilDate.number(bytes[0..<4]) else { return nil }
        let rest = bytes.dropFirst(4)
        if rest.isEmpty {
            self.init(.year, year: year)
            return
        }
        guard rest.first == 0x2D else { return nil }
        let tail = rest.dropFirst()
        if Array(tail) == Array("01..02".utf8) {
            self.init(.januaryFebruary, year: year)
            return
        }
        let kind: Kind
        let digits: ArraySlice<UInt8>
        switch tail.first {
        case 0x48: (kind, digits) = (.halfYear, tail.dropFirst())
        case 0x51: (kind, digits) = (.quarter, tail.dropFirst())
        case 0x57: (kind, digits) = (.week, tail.dropFirst())
        default: (kind, digits) = (.month, tail)
        }
        let expectedDigits = kind == .month || kind == .week ? 2 : 1
        guard digits.count == expectedDigits, let index = CivilDate.number(digits) else { return nil }
        self.init(kind, year: year, index: index)
    }

    /// How many periods of a kind a year has; 52 or 53 for weeks.
    public static func count(of kind: Kind, in year: Int) -> Int {
        switch kind {
        case .year, .januaryFebruary: 1
        case .halfYear: 2
        case .quarter: 4
        case .month: 12
        case .week:
            // 28 December always lies in the year's last ISO week.
            CivilDate(year: year, month: 12, day: 28).map { Period(.week, containing: $0).index } ?? 52
        }
    }

    /// The months that the period covers, within its year; nil for a week.
    public var months: ClosedRange<Int>? {
        switch kind {
        case .year: 1...12
        case .halfYear: (index * 6 - 5)...(index * 6)
        case .quarter: (index * 3 - 2)...(index * 3)
        case .month: index...index
        case .januaryFebruary: 1...2
        case .week: nil
        }
    }

    /// The first day.
    public var firstDay: CivilDate {
        if let months {
            return CivilDate(year: year, month: months.lowerBound, day: 1) ?? .earliest
        }
        let fourthOfJanuary = CivilDate(year: year, month: 1, day: 4) ?? .earliest
        return fourthOfJanuary.startOfWeek.adding(days: 7 * (index - 1))
    }

    /// The last day.
    public var lastDay: CivilDate {
        if let months {
            let day = CivilDate.daysInMonth(months.upperBound, ofYear: year)
            return CivilDate(year: year, month: months.upperBound, day: day) ?? .latest
        }
        return firstDay.adding(days: 6)
    }

    /// The period of the same kind just before; what follows January–February of a year going backward is December of
    /// the year before.
    public var previous: Period {
        if kind == .month, index == 1 { return Period(uncheckedKind: .month, year: year - 1, index: 12) }
        if kind == .januaryFebruary { return Period(uncheckedKind: .month, year: year - 1, index: 12) }
        return Period(kind, containing: firstDay.adding(days: -1))
    }

    /// The period of the same kind just after; March follows January–February.
    public var next: Period {
        if kind == .januaryFebruary { return Period(uncheckedKind: .month, year: year, index: 3) }
        return Period(kind, containing: lastDay.adding(days: 1))
    }

    /// The same period a year before; week 53 becomes week 52 where that year has none.
    public var samePeriodLastYear: Period {
        Period(uncheckedKind: kind, year: year - 1, index: min(index, Period.count(of: kind, in: year - 1)))
    }

    /// The share of the year that has passed at the end of this period, 0 to 1, in whole months: October gives ten
    /// twelfths. Weeks count by days.
    public var timeProgress: Double {
        if let months { return Double(months.upperBound) / 12 }
        guard let start = CivilDate(year: year, month: 1, day: 1),
            let end = CivilDate(year: year, month: 12, day: 31)
        else { return 1 }
        let passed = lastDay.days(since: start) + 1
        return min(1, max(0, Double(passed) / Double(end.days(since: start) + 1)))
    }

    /// The written form.
    public var description: String {
        let year = padded(year, to: 4)
        return switch kind {
        case .year: year
        case .halfYear: "\(year)-H\(index)"
        case .quarter: "\(year)-Q\(index)"
        case .month: "\(year)-\(padded(index, to: 2))"
        case .januaryFebruary: "\(year)-01..02"
        case .week: "\(year)-W\(padded(index, to: 2))"
        }
    }

    /// Periods that end earlier come first; of two that end together, the shorter one.
    public static func < (left: Period, right: Period) -> Bool {
        (left.lastDay, left.firstDay.dayNumber * -1) < (right.lastDay, right.firstDay.dayNumber * -1)
    }
}
