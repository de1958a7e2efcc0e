import DubanExchange
import DubanModel
import DubanStore
import Foundation
import Testing

import struct DubanModel.Record
import TestSupport

/// National retail sales by month, January and February in one.
@Suite(
    .enabled(
        if: ProjectFiles.hasShared("china-retail-monthly.csv"),
        "china-retail-monthly.csv is not in ../shared/data beside the project"
    )
)
struct ChinaRetailTests {
    private let rows: [[String: String]]
    private let observations: [Period: Record]

    init() throws {
        let path = ProjectFiles.shared("china-retail-monthly.csv")
        rows = try PlainTable(path: path).rows
        let fixture = try ImportFixture()
        _ = try fixture.store.write(actor: "test", recorded: try #require(Moment("2018-06-30"))) { transaction in
            try transaction.put(
                Record(
                    .indicator,
                    [
                        .code: "retail", .name: "社会消费品零售总额", "direction": "up", "frequency": "month",
                        "accumulation": "period",
                    ]
                )
            )
        }
        let mapping = try MappingFile(path: ProjectFiles.path("seeds/mappings/china-retail.toml"))
            .mapping(for: .observation)
        let report = try Importer(.observation, mapping: mapping)
            .run(csv: path, into: fixture.store, actor: "test", recorded: try #require(Moment("2018-06-30")))
        #expect(report.problems.isEmpty)
        #expect((report.rows, report.created) == (70, 70))
        let records = try fixture.read("2018-06-30") { try $0.records(Query(.observation)) }
        observations = Dictionary(
            uniqueKeysWithValues: try records.map { (try #require($0[.period].text.flatMap { Period($0) }), $0) }
        )
    }

    private var values: [Period: Double] {
        observations.compactMapValues { $0["value"].number }
    }

    @Test func everyPeriodIsThere() throws {
        #expect(observations.count == 70)
        #expect(observations[try #require(Period("2018-01..02"))]?["value"] == .number(61_081.8))
        #expect(observations[try #require(Period("2018-01..02"))]?["growth"] == .number(9.7))
        #expect(observations.keys.count { $0.kind == .januaryFebruary } == 7)
    }

    /// Against sums of whole tenths over the file's rows: a row of January–February stands for two months.
    @Test func twelveMonthSumsAreThoseOfTheFile() throws {
        let tenths = rows.map { row in Int((row["retail_100m_yuan"] ?? "").filter { $0 != "." }) ?? 0 }
        var compared = 0
        for last in rows.indices {
            var months = 0
            var sum = 0
            var position = last
            while months < 12, position >= 0 {
                months += rows[position]["months"] == "1-2" ? 2 : 1
                sum += tenths[position]
                position -= 1
            }
            let written = (rows[last]["months"] ?? "").split(separator: "-").last.flatMap { Int($0) } ?? 0
            let year = Int(rows[last]["year"] ?? "") ?? 0
            let period = try #require(
                rows[last]["months"] == "1-2"
                    ? Period(.januaryFebruary, year: year) : Period(.month, year: year, index: written)
            )
            let computed = CumulativeSeries.sum(of: values, months: 12, upTo: period)
            guard months == 12 else {
                #expect(computed == nil, "\(period)")
                continue
            }
            #expect(abs(try #require(computed) - Double(sum) / 10) < 0.001, "\(period)")
            compared += 1
        }
        #expect(compared == 60)
    }

    /// NBS, January–February 2018: published 9.7 %, while the values divide to 5.4 %.
    @Test func publishedAndComputedGrowthDiffer() throws {
        let gaps = observations.keys.sorted().compactMap { period -> (Period, Double)? in
            guard let base = values[period.samePeriodLastYear], let value = values[period],
                let growth = observations[period]?["growth"].number,
                let gap = IndicatorArithmetic.growthGap(published: growth, value: value, base: base)
            else { return nil }
            let expected = growth - (value - base) / base * 100
            #expect(abs(gap - expected) < 1e-9)
            return (period, gap)
        }
        #expect(gaps.count == rows.dropFirst(11).count { $0["retail_yoy_pct"]?.isEmpty == false })
        let start = try #require(gaps.first { $0.0 == Period("2018-01..02") })
        #expect((start.1 * 10).rounded() / 10 == 4.3)
    }

    @Test func yearsAddUpFromTheirMonths() throws {
        let cumulative = CumulativeSeries.cumulative(of: values)
        let december = try #require(Period("2017-12"))
        let expected = rows.filter { $0["year"] == "2017" }
            .reduce(0) { $0 + (Int(($1["retail_100m_yuan"] ?? "").filter { $0 != "." }) ?? 0) }
        #expect(abs(try #require(cumulative[december]) - Double(expected) / 10) < 0.001)
        let back = CumulativeSeries.singles(of: cumulative)
        for (period, value) in values { #expect(abs(try #require(back[period]) - value) < 0.001, "\(period)") }
    }
}
