import DubanModel
import Testing
import TestSupport

struct MoneySumTests {
    /// Amounts are written as decimal text, read as money and added; the expected sum is of whole fen alone.
    @Test func sumsAreExactOverAMillionRandomAmounts() throws {
        var random = RandomNumbers(seed: 7)
        var sum = Money.zero
        var expected: Int64 = 0
        for _ in 0..<1_000_000 {
            let fen = Int64.random(in: -900_000_000_000...900_000_000_000, using: &random)
            expected += fen
            sum = try #require(sum.adding(Money(fen: fen)))
        }
        #expect(sum.fen == expected)
        #expect(Money(sum.description) == sum)
    }

    @Test func textAndAmountAreTheSameToTheFen() throws {
        var random = RandomNumbers(seed: 8)
        for _ in 0..<20_000 {
            let amount = Money(fen: Int64(bitPattern: random.next()))
            #expect(Money(amount.description) == amount)
        }
    }

    @Test func aSumThatDoesNotFitIsNothing() {
        #expect(Money(fen: .max).adding(Money(fen: 1)) == nil)
        #expect(Money(fen: .min).subtracting(Money(fen: 1)) == nil)
    }
}
