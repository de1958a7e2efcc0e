import DubanModel

/// Reads periods as tables write them, year and months apart: `2018-1-2` for January–February, `2018-3`, `2018年3月`,
/// `2018年1-2月`; and in every form in which Duban itself writes them.
enum PeriodText {
    static func period(_ written: String) -> Period? {
        if let period = Period(written) { return period }
        let allowed = written.unicodeScalars.allSatisfy {
            ("0"..."9").contains($0) || "-—–~至年月. /".unicodeScalars.contains($0)
        }
        guard allowed else { return nil }
        let numbers = written.split { !$0.isASCII || !$0.isNumber }.map { Int($0) }
        guard let year = numbers.first ?? nil, written.first?.isNumber == true else { return nil }
        switch numbers.count {
        case 2: return numbers[1].flatMap { Period(.month, year: year, index: $0) }
        case 3 where numbers[1] == 1 && numbers[2] == 2: return Period(.januaryFebruary, year: year)
        default: return nil
        }
    }
}
