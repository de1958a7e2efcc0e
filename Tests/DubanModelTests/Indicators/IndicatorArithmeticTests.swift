import DubanModel
import Testing

struct IndicatorArithmeticTests {
    private let october = Period("2023-10")

    @Test func targetProgressIsComparedWithTheCalendarUnrounded() throws {
        let period = try #require(october)
        let ahead = try #require(IndicatorArithmetic.pointsAheadOfTime(value: 629.0, target: 647.4, period: period))
        #expect((ahead * 10).rounded() / 10 == 13.8)
        #expect((629.0 / 647.4 * 1000).rounded() / 10 == 97.2)
        #expect(abs(ahead - (629.0 / 647.4 * 100 - 1000.0 / 12)) < 1e-9)
    }

    @Test(arguments: [0, -647.4, Double.nan, .infinity, -.infinity])
    func aTargetThatMeansNothingGivesNothing(_ target: Double) throws {
        let period = try #require(october)
        #expect(IndicatorArithmetic.pointsAheadOfTime(value: 629, target: target, period: period) == nil)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func aValueThatIsNoNumberGivesNothing(_ value: Double) throws {
        let period = try #require(october)
        #expect(IndicatorArithmetic.pointsAheadOfTime(value: value, target: 1, period: period) == nil)
        #expect(IndicatorArithmetic.growth(of: value, over: 1) == nil)
    }

    @Test func aNegativeValueIsBehind() throws {
        let ahead = IndicatorArithmetic.pointsAheadOfTime(value: -10, target: 100, period: try #require(Period("2023")))
        #expect(abs(try #require(ahead) + 110) < 1e-9)
    }

    @Test func growthIsTheQuotientLessOne() throws {
        let retail = try #require(IndicatorArithmetic.growth(of: 61_081.8, over: 57_959.7))
        #expect((retail * 10).rounded() / 10 == 5.4)
        #expect(IndicatorArithmetic.growth(of: 0, over: 50) == -100)
    }

    @Test(arguments: [0, -1, Double.nan, .infinity])
    func growthOverABaseThatMeansNothingIsNothing(_ base: Double) {
        #expect(IndicatorArithmetic.growth(of: 5, over: base) == nil)
    }

    @Test func aResultThatDoesNotFitIsNothing() {
        #expect(IndicatorArithmetic.growth(of: .greatestFiniteMagnitude, over: .leastNonzeroMagnitude) == nil)
    }

    @Test func fallingRankNumbersAreGainedPlaces() {
        #expect(IndicatorArithmetic.placesGained(from: 5, to: 2) == 3)
        #expect(IndicatorArithmetic.placesGained(from: 2, to: 5) == -3)
        #expect(IndicatorArithmetic.placesGained(from: .min, to: 1) == nil)
    }
}
