import DubanModel
import DubanStore
import TestSupport
import Testing

import struct DubanModel.Record

/// Percentiles and counts of different values, by hand and at their limits.
struct PercentileTests {
    private static func fixture(_ progress: [Double?]) throws -> StoreFixture {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-01") { transaction in
            for (number, value) in progress.enumerated() {
                let task = try fixture.task("T-\(number)", ["progress": value.map(FieldValue.number) ?? .null])
                try transaction.put(task)
            }
        }
        return fixture
    }

    private func values(
        _ fixture: StoreFixture,
        _ aggregates: [Query.Aggregate],
        _ query: Query = Query(.task)
    ) throws -> [FieldValue]? {
        try fixture.read { try $0.aggregate(aggregates, of: query) }.first?.values
    }

    /// The example of the spreadsheets' own help: PERCENTILE.INC of 1, 2, 3 and 4 at 0.3 is 1.9.
    @Test(arguments: [(0, 1), (0.3, 1.9), (0.25, 1.75), (0.5, 2.5), (0.75, 3.25), (1, 4)] as [(Double, Double)])
    func liesInProportionBetweenTheNearestTwo(share: Double, expected: Double) throws {
        let fixture = try Self.fixture([4, nil, 2, 1, 3])
        guard case .number(let found)? = try values(fixture, [.percentile("progress", share: share)])?.first else {
            Issue.record("no number")
            return
        }
        #expect(abs(found - expected) < 1e-12)
    }

    @Test func aRankThatIsWholeIsOneOfTheValues() throws {
        // 0.29 of 100 is 28.999999999999996 in floating-point numbers.
        let fixture = try Self.fixture((0...100).map { Double($0) * 3 })
        for hundredths in 0...100 {
            let found = try values(fixture, [.percentile("progress", share: Double(hundredths) / 100)])
            #expect(found == [.number(Double(hundredths) * 3)])
        }
    }

    @Test func oneValueIsAllOfItsPercentilesAndNoneHasNone() throws {
        let all: [Query.Aggregate] = [
            .percentile("progress", share: 0), .median("progress"), .percentile("progress", share: 1),
            .countDistinct("progress"), .countDistinct(.lead),
        ]
        #expect(
            try values(Self.fixture([nil, 7.5]), all) == [
                .number(7.5), .number(7.5), .number(7.5), .integer(1), .integer(1),
            ]
        )
        #expect(try values(Self.fixture([nil, nil]), all) == [.null, .null, .null, .integer(0), .integer(1)])
        #expect(try values(Self.fixture([]), all) == [.null, .null, .null, .integer(0), .integer(0)])
        #expect(try Self.fixture([]).read { try $0.aggregate(all, of: Query(.task), groupedBy: [.lead]) }.isEmpty)
    }

    @Test func theParametersOfPercentilesAndConditionsAreNotMixedUp() throws {
        let fixture = try Self.fixture([1, 2, 3, 4, 5, 90])
        let aggregates: [Query.Aggregate] = [
            .percentile("progress", share: 0.25), .count, .percentile("progress", share: 0.75),
        ]
        var query = Query(.task).and("progress", .less(.number(60))).and(.lead, .equal("finance"))
        #expect(try values(fixture, aggregates, query) == [.number(2), .integer(5), .number(4)])
        query.limit = 3
        query.order = [Query.Order("progress", isDescending: true)]
        #expect(try values(fixture, aggregates, query) == [.number(3.5), .integer(3), .number(4.5)])
    }

    @Test func moneyIsRoundedToTheFenAwayFromZero() throws {
        for (amounts, expected) in [
            ([1, 2], 2), ([-1, -2], -2), ([-1, 0], -1), ([0, 1], 1), ([-3, 2], -1), ([.min, .max], -1),
            ([.max, .max], .max), ([.min, .min + 1], .min), ([.max - 2, .max], .max - 1), ([5, 5, 7], 5),
        ] as [([Int64], Int64)] {
            let money = amounts.map { FieldValue.money(Money(fen: $0)) }
            #expect(try Percentile.value(of: money, share: 0.5) == .money(Money(fen: expected)), "\(amounts)")
            let fixture = try StoreFixture()
            try fixture.write("2023-03-01") { transaction in
                for (number, amount) in money.enumerated() {
                    try transaction.put(
                        Record(.project, [.code: .text("P-\(number)"), .name: "项目", "total_investment": amount])
                    )
                }
            }
            let found = try values(fixture, [.median("total_investment")], Query(.project))
            #expect(found == [.money(Money(fen: expected))], "\(amounts)")
        }
    }

    @Test func fieldsOfLedgersHaveThemToo() throws {
        let ledger = try LedgerFixture()
        for (number, count) in [3, nil, 8, 4, 3].enumerated() {
            var values: [FieldName: FieldValue] = ["solved": .number(12.5)]
            if let count {
                values["petitioner_count"] = .integer(Int64(count))
                values["claimed_amount"] = .money(Money(fen: Int64(count)))
                values["order"] = .integer(Int64(count))
            }
            try ledger.put(ledger.petition("P-\(number)", values))
        }
        let asked: [Query.Aggregate] = [
            .median("petitioner_count"), .median("claimed_amount"), .median("solved"), .percentile("order", share: 1),
            .countDistinct("petitioner_count"), .countDistinct("round"),
        ]
        let expected: [FieldValue] = [
            .number(3.5), .money(Money(fen: 4)), .number(12.5), .number(8), .integer(3), .integer(0),
        ]
        for query in [Query(.task), Query(.task, limit: 9)] {
            #expect(try ledger.read { try $0.aggregate(asked, of: query) }.first?.values == expected)
        }
    }

    @Test(arguments: [-0.001, 1.001, 90, .nan, .infinity, -.infinity] as [Double])
    func aShareOutsideIsAnErrorThatSaysWhatIsExpected(share: Double) throws {
        let fixture = try Self.fixture([1])
        for query in [Query(.task), Query(.task, limit: 2)] {
            let error = #expect(throws: StoreError.self) {
                try values(fixture, [.percentile("progress", share: share)], query)
            }
            #expect(error?.kind == .invalid)
            let given = FieldValue.number(share).written
            let english = "the percentile of progress is given as a number from 0 to 1, 0.9 for the 90th: got \(given)"
            #expect(error?.message.english == english)
            #expect(error?.message(.simplifiedChinese).contains("0 到 1 之间的数") == true)
        }
    }

    @Test(arguments: [FieldName.title, .status, .due, .lead, "public"])
    func whatIsNoNumberHasNoPercentileButDifferentValues(_ field: FieldName) throws {
        let fixture = try Self.fixture([1])
        for aggregate in [Query.Aggregate.median(field), .percentile(field, share: 7)] {
            for query in [Query(.task), Query(.task, limit: 2)] {
                let error = #expect(throws: StoreError.self) { try values(fixture, [aggregate], query) }
                #expect(error?.kind == .invalid)
                let type = try #require(Model.task.field(field)?.type.name)
                #expect(
                    error?.message.english
                        == "\(field) has no percentile and no median: expected a field of the type integer, number, percent or money, got \(type)"
                )
                #expect(error?.message(.simplifiedChinese).contains("没有百分位数和中位数") == true)
            }
        }
        _ = try values(fixture, [.countDistinct(field)])
    }

    @Test func periodsHaveNone() throws {
        let error = #expect(throws: StoreError.self) {
            try Self.fixture([]).read { try $0.aggregate([.median(.period)], of: Query(.investment)) }
        }
        #expect(error?.description.contains("got period") == true)
    }

    /// The values at hand, of all sizes, with many that are the same, against sorting.
    @Test(arguments: RandomNumbers.seeds) func whatIsSelectedIsWhatSortingGives(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<300 {
            let count = Int.random(in: 1...(Bool.random(using: &random) ? 4 : 700), using: &random)
            let kinds = Int.random(in: 0..<4, using: &random)
            let numbers = (0..<count).map { _ -> FieldValue in
                let small = Int64.random(in: -5...5, using: &random)
                switch kinds {
                case 0: return .integer(small)
                case 1: return .integer(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random))
                case 2: return .number(Double(small) / 3)
                default: return Bool.random(using: &random) ? .integer(small) : .number(Double(small) / 4)
                }
            }
            let hundredths = Int.random(in: 0...100, using: &random)
            let found = try Percentile.value(of: numbers, share: Double(hundredths) / 100)
            let isRight = PlainAggregates.isPercentile(found, of: numbers, hundredths: hundredths)
            #expect(isRight, "seed \(seed), \(hundredths) of \(numbers): \(found)")
            let amounts = numbers.map { FieldValue.money(Money(fen: $0.integer ?? 3)) }
            let amount = try Percentile.value(of: amounts, share: Double(hundredths) / 100)
            let isNearest = PlainAggregates.isPercentile(amount, of: amounts, hundredths: hundredths)
            #expect(isNearest, "seed \(seed), \(hundredths) of \(amounts): \(amount)")
        }
    }

    @Test func theLargestNumbersDoNotOverflow() throws {
        let largest = Double.greatestFiniteMagnitude
        #expect(try Percentile.value(of: [.number(-largest), .number(largest)], share: 0.5) == .number(0))
        #expect(try Percentile.value(of: [.number(largest), .number(largest)], share: 0.3) == .number(largest))
        #expect(try Percentile.value(of: [.integer(.min), .integer(.max)], share: 1) == .number(0x1p63))
        #expect(try Percentile.value(of: [.number(.nan), .null, .text("x")], share: 0.5) == .null)
        #expect(try Percentile.value(of: [.number(-0.0), .number(0)], share: 0) == .number(0))
    }
}
