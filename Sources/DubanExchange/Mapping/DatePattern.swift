public import DubanModel

/// A way of writing dates, such as `MM/dd/yyyy hh:mm:ss a`.
///
/// `yyyy`, `MM`, `dd`, `HH`, `hh`, `mm` and `ss` stand for that many digits; `M`, `d`, `H` and `h` for one or two; `a`
/// for AM or PM. Everything else stands for itself. A pattern without hours gives days.
public struct DatePattern: Sendable, Hashable {
    /// The pattern as written.
    public let text: String
    private let elements: [Element]

    private enum Element: Hashable {
        case year, month, day, hour, halfDayHour, minute, second, halfDay
        case flexible(Part)
        case literal(UInt8)
    }

    private enum Part: Hashable { case month, day, hour, halfDayHour }

    /// Reads a pattern; nil where it has no year, month and day.
    public init?(_ text: String) {
        let tokens: [(String, Element)] = [
            ("yyyy", .year), ("MM", .month), ("dd", .day), ("HH", .hour), ("hh", .halfDayHour), ("mm", .minute),
            ("ss", .second), ("a", .halfDay), ("M", .flexible(.month)), ("d", .flexible(.day)),
            ("H", .flexible(.hour)), ("h", .flexible(.halfDayHour)),
        ]
        var rest = Substring(text)
        var elements: [Element] = []
        while !rest.isEmpty {
            if let (token, element) = tokens.first(where: { rest.hasPrefix($0.0) }) {
                elements.append(element)
                rest = rest.dropFirst(token.count)
            } else {
                elements += rest.prefix(1).utf8.map(Element.literal)
                rest = rest.dropFirst()
            }
        }
        let known = Set(elements)
        guard known.contains(.year), known.contains(.month) || known.contains(.flexible(.month)),
            known.contains(.day) || known.contains(.flexible(.day))
        else { return nil }
        self.text = text
        self.elements = elements
    }

    /// Whether the pattern gives a time of day.
    public var hasTime: Bool {
        elements.contains { [.hour, .halfDayHour, .flexible(.hour), .flexible(.halfDayHour)].contains($0) }
    }

    /// The moment that a text stands for; nil where it does not follow the pattern or no such day or time exists.
    public func parse(_ written: String) -> Moment? {
        var rest = Array(written.utf8)[...]
        var year = 0
        var month = 0
        var day = 0
        var hour = 0
        var minute = 0
        var second = 0
        var isAfternoon: Bool?
        for element in elements {
            switch element {
            case .literal(let byte):
                guard rest.popFirst() == byte else { return nil }
            case .halfDay:
                guard let letter = rest.popFirst(), let m = rest.popFirst(), m | 0x20 == 0x6D,
                    letter | 0x20 == 0x61 || letter | 0x20 == 0x70
                else { return nil }
                isAfternoon = letter | 0x20 == 0x70
            case .flexible(let part):
                guard let value = DatePattern.number(&rest, atMost: 2) else { return nil }
                switch part {
                case .month: month = value
                case .day: day = value
                case .hour, .halfDayHour: hour = value
                }
            default:
                guard let value = DatePattern.number(&rest, exactly: element == .year ? 4 : 2) else { return nil }
                switch element {
                case .year: year = value
                case .month: month = value
                case .day: day = value
                case .hour, .halfDayHour: hour = value
                case .minute: minute = value
                default: second = value
                }
            }
        }
        guard rest.isEmpty, let date = CivilDate(year: year, month: month, day: day) else { return nil }
        guard hasTime else { return Moment(date) }
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return Moment(date, secondOfDay: hour * 3600 + minute * 60 + second)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, exactly count: Int) -> Int? {
        let start = rest.count
        guard let value = number(&rest, atMost: count), start - rest.count == count else { return nil }
        return value
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, atMost count: Int) -> Int? {
        var value: Int?
        for _ in 0..<count {
            guard let byte = rest.first, (0x30...0x39).contains(byte) else { break }
            value = (value ?? 0) * 10 + Int(byte - 0x30)
            rest = rest.dropFirst()
        }
        return value
    }
}
