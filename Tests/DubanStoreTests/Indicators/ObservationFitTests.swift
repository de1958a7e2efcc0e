import DubanModel
import GRDB
import Testing
import TestSupport

@testable import DubanStore
import struct DubanModel.Record

/// An observation is for a period and an organization that its indicator has a place for, whichever of them changes.
struct ObservationFitTests {
    private static let indicator: [FieldName: FieldValue] = [
        .code: "retail", .name: "零售额", "direction": "up", "frequency": "month", "accumulation": "cumulative",
    ]
    private static let observation: [FieldName: FieldValue] = [
        .code: "retail/luohe/2023-03", .indicator: "retail", "scope": "luohe", .period: "2023-03", "value": .number(1),
    ]

    private func fixture() throws -> StoreFixture {
        let fixture = try StoreFixture()
        for (code, kind) in [("luohe", "city"), ("dairy", "industry")] {
            let organization = Record(.organization, [.code: .text(code), .name: .text(code), .kind: .text(kind)])
            try fixture.put(organization, recorded: "2023-01-01")
        }
        try fixture.put(Record(.indicator, Self.indicator), recorded: "2023-01-01")
        try fixture.put(Record(.observation, Self.observation), recorded: "2023-04-18")
        return fixture
    }

    private func changed(
        _ model: Model,
        _ fields: [FieldName: FieldValue],
        by others: [FieldName: FieldValue]
    ) -> Record {
        Record(model, fields.merging(others) { $1 })
    }

    @Test(
        arguments: [
            ([.period: "2023-Q1"], "period '2023-Q1' is not allowed for indicator 'retail': expected a month"),
            ([.period: "2023"], "period '2023' is not allowed for indicator 'retail': expected a month"),
            (["scope": "dairy"], "scope 'dairy' is not allowed for indicator 'retail': expected a city, county"),
            (["scope": "finance"], "scope 'finance' is not allowed for indicator 'retail': expected a city, county"),
        ] as [([FieldName: FieldValue], String)]
    )
    func anObservationThatDoesNotFitIsRefused(_ fields: [FieldName: FieldValue], _ message: String) throws {
        let fixture = try fixture()
        let other = changed(.observation, Self.observation, by: fields.merging([.code: "other"]) { $1 })
        let error = #expect(throws: StoreError.self) { try fixture.put(other, recorded: "2023-04-19") }
        #expect(error?.message.english.hasPrefix(message) == true, "\(String(describing: error))")
        #expect(try fixture.record(.observation, "other") == nil)
    }

    @Test(
        arguments: [
            (["frequency": "quarter"], "frequency 'quarter' is not allowed"),
            (["scope_kind": "industry"], "scope_kind 'industry' is not allowed"),
        ] as [([FieldName: FieldValue], String)]
    )
    func anIndicatorKeepsWhatItsObservationsNeed(_ fields: [FieldName: FieldValue], _ message: String) throws {
        let fixture = try fixture()
        let other = changed(.indicator, Self.indicator, by: fields)
        let error = #expect(throws: StoreError.self) { try fixture.put(other, recorded: "2023-04-19") }
        #expect(error?.message.english.hasPrefix(message) == true, "\(String(describing: error))")
        #expect(error?.message.english.contains("such as retail/luohe/2023-03") == true)
        #expect(try fixture.record(.indicator, "retail")?["frequency"] == "month")
        let renamed = changed(.indicator, Self.indicator, by: [.name: "社会消费品零售总额", "scope_kind": "region"])
        #expect(try fixture.put(renamed, recorded: "2023-04-20") == .updated)
    }

    @Test func anIndicatorWithoutObservationsChangesFreely() throws {
        let fixture = try fixture()
        let other = changed(.indicator, Self.indicator, by: [.code: "gdp"])
        try fixture.put(other, recorded: "2023-04-19")
        #expect(
            try fixture.put(
                changed(.indicator, Self.indicator, by: [.code: "gdp", "frequency": "quarter"]),
                recorded: "2023-04-20"
            ) == .updated
        )
    }

    @Test func anOrganizationStaysWhatItsObservationsAreFor() throws {
        let fixture = try fixture()
        func luohe(_ kind: FieldValue) -> Record {
            Record(.organization, [.code: "luohe", .name: "漯河", .kind: kind])
        }
        let error = #expect(throws: StoreError.self) { try fixture.put(luohe("office"), recorded: "2023-04-19") }
        #expect(error?.message.english.contains("such as retail/luohe/2023-03") == true)
        #expect(try fixture.put(luohe("district"), recorded: "2023-04-19") == .updated)
    }

    @Test func whatAnEarlierVersionKeptIsFoundByTheIntegrityCheck() throws {
        let fixture = try fixture()
        #expect(try fixture.store.checkIntegrity().problems == [])
        try fixture.database().write { try $0.execute(sql: "UPDATE indicator SET scope_kind = 'enterprise'") }
        let problems = try fixture.store.checkIntegrity().problems.filter { $0.kind == .observation }
        #expect(problems.map(\.code) == ["retail/luohe/2023-03"])
        #expect(problems.allSatisfy { $0.message.has(.simplifiedChinese) })
    }
}
