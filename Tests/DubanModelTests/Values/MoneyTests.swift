import DubanModel
import Testing
import TestSupport

struct MoneyTests {
    private static let amounts: [(String, Int64)] = [
        ("0", 0), ("12", 1_200), ("12.3", 1_230), ("12.34", 1_234), ("-4318643.37", -431_864_337), ("+1", 100),
        ("1,250.5", 125_050), ("182,980,960", 18_298_096_000), ("12.", 1_200), (".5", 50), ("-0", 0),
        ("1.2300000", 123), ("000012", 1_200), ("92233720368547758.07", Int64.max),
        ("-92233720368547758.08", Int64.min),
    ]

    @Test(arguments: amounts)
    func readsDecimalAmounts(written: String, fen: Int64) {
        #expect(Money(written)?.fen == fen)
    }

    @Test(arguments: [
        "", "-", "+", ".", ",", "abc", "1.2.3", "--1", "1e5", "0x10", "nan", "inf", "１２", "٣", "12 ", " 12", "1.005",
        "¥12", "12元", "92233720368547758.08", "-92233720368547758.09", "99999999999999999999999999", "1,2.5", "12,34",
        ",100", "1,000,00", "1.000,5", "1,,000", "1234,567", "1,",
    ])
    func refusesWhatIsNoExactAmount(_ written: String) {
        #expect(Money(written) == nil)
    }

    @Test(arguments: [
        ("647.4", MoneyUnit.hundredMillionYuan, 6_474_000_000_000), ("1.5", .tenThousandYuan, 1_500_000),
        ("0.000001", .tenThousandYuan, 1), ("-0.0000000001", .hundredMillionYuan, -1),
    ])
    func countsInTheUnitsOfChineseOffices(written: String, unit: MoneyUnit, fen: Int64) {
        #expect(Money(written, unit: unit)?.fen == fen)
    }

    @Test func refusesLessThanAFenInAnyUnit() {
        #expect(Money("0.0000001", unit: .tenThousandYuan) == nil)
        #expect(Money("922337203.6854775808", unit: .hundredMillionYuan) == nil)
    }

    private static let roundings: [(Int64, MoneyUnit, Int, String)] = [
        (0, .yuan, 2, "0.00"), (5, .yuan, 2, "0.05"), (-5, .yuan, 2, "-0.05"), (149, .yuan, 0, "1"),
        (150, .yuan, 0, "2"), (-150, .yuan, 0, "-2"), (49, .yuan, 0, "0"), (-49, .yuan, 0, "0"),
        (995, .yuan, 1, "10.0"),
        (123, .yuan, 4, "1.2300"), (6_474_000_000_000, .hundredMillionYuan, 1, "647.4"),
        (5_000_000_000, .hundredMillionYuan, 0, "1"), (4_999_999_999, .hundredMillionYuan, 0, "0"),
        (.max, .yuan, 2, "92233720368547758.07"), (.min, .yuan, 2, "-92233720368547758.08"),
        (.max, .yuan, 0, "92233720368547758"), (.min, .hundredMillionYuan, 0, "-922337204"), (123, .yuan, -3, "1"),
    ]

    @Test(arguments: roundings)
    func roundsHalfAwayFromZeroOnce(fen: Int64, unit: MoneyUnit, decimals: Int, written: String) {
        #expect(Money(fen: fen).formatted(in: unit, decimals: decimals) == written)
    }

    @Test(arguments: RandomNumbers.seeds)
    func everyAmountReadsBackFromItsWrittenFormInEveryUnit(seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<1_000 {
            let money = Money(
                fen: Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...62, using: &random)
            )
            #expect(Money(money.description) == money, "seed \(seed)")
            for unit in MoneyUnit.allCases {
                let written = money.formatted(in: unit, decimals: unit.decimalPlacesInFen)
                #expect(Money(written, unit: unit) == money, "seed \(seed)")
            }
        }
    }

    @Test(arguments: RandomNumbers.seeds)
    func sumsOfManyAmountsAreExact(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        // A tenth of a yuan has no exact binary form, so a sum in floating point would drift.
        var sum = Money.zero
        var fen: Int64 = 0
        for _ in 0..<20_000 {
            let yuan = Int64.random(in: -1_000_000...1_000_000, using: &random)
            let tenths = Int64.random(in: 0...9, using: &random)
            let amount = try #require(Money("\(yuan).\(tenths)"))
            sum = try #require(sum.adding(amount))
            fen += yuan * 100 + (yuan < 0 ? -tenths : tenths) * 10
            // "-0.3" cannot be written by way of the whole number 0, whose sign is lost.
            if yuan == 0 { #expect(Money("0.\(tenths)")?.fen == tenths * 10) }
        }
        #expect(sum.fen == fen, "seed \(seed)")
    }

    @Test func sumsThatDoNotFitAreRefused() {
        #expect(Money(fen: .max).adding(Money(fen: 1)) == nil)
        #expect(Money(fen: .min).adding(Money(fen: -1)) == nil)
        #expect(Money(fen: .min).subtracting(Money(fen: 1)) == nil)
        #expect(Money.zero.subtracting(Money(fen: .min)) == nil)
        #expect(Money(fen: .max).subtracting(Money(fen: .max)) == .zero)
    }

    @Test func smallerAmountsComeFirst() {
        let amounts = [Money(fen: 3), Money(fen: -5), Money.zero]
        #expect(amounts.sorted().map(\.fen) == [-5, 0, 3])
    }
}
