import DubanModel

/// Percentiles and counts of different values over values in memory, by whole-number arithmetic of the test's own.
enum PlainAggregates {
    /// How many different values are known: texts by their bytes.
    static func distinctCount(of values: [FieldValue]) -> Int {
        Set(values.filter { !$0.isNull }.map { $0.text.map { Array($0.utf8).map(Int64.init) } ?? [bits(of: $0)] }).count
    }

    private static func bits(of value: FieldValue) -> Int64 {
        switch value {
        case .integer(let integer): integer
        case .number(let number): Int64(bitPattern: (number + 0).bitPattern)
        case .boolean(let boolean): boolean ? 1 : 0
        case .moment(let moment): moment.encoded
        case .money(let money): money.fen
        case .null, .text: -1
        }
    }

    /// What a percentile of so many hundredths may be: between the two numbers nearest to it, in proportion.
    static func isPercentile(_ found: FieldValue, of values: [FieldValue], hundredths: Int) -> Bool {
        let known = values.filter { !$0.isNull }
        if known.isEmpty { return found == .null }
        let isMoney = known.contains { $0.money != nil }
        let rank = hundredths * (known.count - 1)
        let (place, part) = (rank / 100, rank % 100)
        guard isMoney else {
            let numbers = known.compactMap(\.number).sorted()
            let (low, high) = (numbers[place], numbers[min(place + 1, numbers.count - 1)])
            let expected = low + (high - low) * Double(part) / 100
            guard case .number(let number) = found else { return false }
            return abs(number - expected) <= 1e-9 * max(1, abs(low), abs(high))
        }
        let amounts = known.compactMap(\.money?.fen).sorted()
        let (low, high) = (amounts[place], amounts[min(place + 1, amounts.count - 1)])
        let exact = low * 100 + (high - low) * Int64(part)
        guard case .money(let money) = found else { return false }
        let distance = abs(money.fen * 100 - exact)
        // 0.25 is exact. 0.29 is not, so that of two fen equally near either may be given, and that much of a huge
        // difference is lost.
        if hundredths.isMultiple(of: 25) { return distance < 50 || distance == 50 && abs(money.fen * 100) > abs(exact) }
        return distance <= 50 + Int64(Double(high - low) * 100 * 0x1p-46)
    }
}
