import DubanModel
import Testing
import TestSupport

struct PointsTests {
    @Test(arguments: [
        ("80", 80_000), ("-2.5", -2500), ("+1", 1000), ("0.001", 1), ("2.5000", 2500), (".5", 500), ("-0", 0),
        ("1,000", 1_000_000),
    ])
    func areReadExactly(_ written: String, _ thousandths: Int64) {
        #expect(Points(written)?.thousandths == thousandths)
    }

    @Test(arguments: ["", "2.0005", "1e3", "five", "1.2.3", "99999999999999999999", "--1", "12,5", "∞", "NaN", "5 "])
    func refuseWhatIsNoNumberOfThousandths(_ written: String) {
        #expect(Points(written) == nil)
    }

    @Test(arguments: [(80_000, "80"), (-2500, "-2.5"), (-100, "-0.1"), (1, "0.001"), (0, "0"), (81_450, "81.45")])
    func areWrittenWithoutNeedlessZeros(_ thousandths: Int64, _ text: String) {
        #expect(Points(thousandths: thousandths).description == text)
    }

    @Test func showTheirSign() {
        #expect(Points(thousandths: 2000).signed == "+2")
        #expect(Points(thousandths: -2500).signed == "-2.5")
        #expect(Points.zero.signed == "0")
    }

    @Test(arguments: RandomNumbers.seeds) func areReadAsTheyAreWritten(_ seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<2000 {
            let points = Points(thousandths: Int64.random(in: .min ... .max, using: &random))
            #expect(Points(points.description) == points)
        }
        #expect(Points(Points(thousandths: .min).description)?.thousandths == .min)
    }

    @Test func tenTenthsAreOne() {
        let tenth = Points(thousandths: 100)
        #expect([Points](repeating: tenth, count: 10).sum == Points("1"))
        #expect((Points("80") ?? .zero) - (Points("0.1") ?? .zero) == Points("79.9"))
    }

    @Test func sumsStopAtTheLargestNumber() {
        let most = Points(thousandths: .max)
        let least = Points(thousandths: .min)
        #expect(most + most == most)
        #expect(least + least == least)
        #expect(least - most == least)
        #expect(most - least == most)
        #expect(most + least == Points(thousandths: -1))
    }

    @Test(
        arguments: [
            ([80_000, 81_000], 80_500), ([1, 2], 2), ([-1, -2], -2), ([1, 1, 2], 1), ([-1, -1, -2], -1), ([5], 5),
            ([0, 1, 0], 0),
        ] as [([Int64], Int64)]
    )
    func aMeanIsRoundedToTheThousandth(_ thousandths: [Int64], _ mean: Int64) {
        #expect(Points.mean(of: thousandths.map { Points(thousandths: $0) })?.thousandths == mean)
    }

    @Test func nothingHasNoMean() {
        #expect(Points.mean(of: []) == nil)
    }
}
