import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

/// A revision never overwrites: known as of a day is what had been released by then.
struct RevisionTests {
    private func fixture() throws -> StoreFixture {
        let fixture = try StoreFixture()
        try fixture.put(
            Record(.organization, [.code: "luohe", .name: "漯河市", .kind: "city"]),
            recorded: "2023-01-01"
        )
        try fixture.put(
            Record(
                .indicator,
                [.code: "gdp", .name: "GDP", "direction": "up", "frequency": "quarter", "accumulation": "cumulative"]
            ),
            recorded: "2023-01-01"
        )
        return fixture
    }

    private func observation(_ value: Double, released: String?) throws -> Record {
        Record(
            .observation,
            [
                .code: "gdp/luohe/2023-Q1", .indicator: "gdp", "scope": "luohe", .period: "2023-Q1",
                "value": .number(value), "released": try released.map { .moment(try moment($0)) } ?? .null,
            ]
        )
    }

    private func value(_ fixture: StoreFixture, _ day: String, knownAt: String? = nil) throws -> String? {
        try fixture.record(.observation, "gdp/luohe/2023-Q1", asOf: day, knownAt: knownAt).map {
            "\($0["value"].written) r\($0["revision"].written)"
        }
    }

    @Test func theValueKnownAsOfADayIsTheOneReleasedByThen() throws {
        let fixture = try fixture()
        try fixture.put(try observation(100, released: "2023-04-18"), recorded: "2023-04-18")
        try fixture.put(try observation(103, released: "2023-07-15"), recorded: "2023-07-16")
        try fixture.put(try observation(102, released: "2024-01-20"), recorded: "2024-01-20")
        #expect(try value(fixture, "2023-04-17") == nil)
        #expect(try value(fixture, "2023-04-18") == "100 r")
        #expect(try value(fixture, "2023-07-14") == "100 r")
        #expect(try value(fixture, "2023-07-15") == "103 r1")
        #expect(try value(fixture, "2023-07-15", knownAt: "2023-07-15") == "100 r")
        #expect(try value(fixture, "2024-12-31") == "102 r2")
    }

    @Test func theSameAgainIsNoRevision() throws {
        let fixture = try fixture()
        try fixture.put(try observation(100, released: "2023-04-18"), recorded: "2023-04-18")
        #expect(try fixture.put(try observation(100, released: "2023-04-18"), recorded: "2023-05-01") == .unchanged)
        try fixture.put(try observation(103, released: "2023-07-15"), recorded: "2023-07-16")
        #expect(try fixture.put(try observation(103, released: "2023-07-15"), recorded: "2023-08-01") == .unchanged)
        #expect(try value(fixture, "2024-01-01") == "103 r1")
    }

    @Test func aCorrectionOfTheSameReleaseIsNotARevisionAndIsKnownFromItsEntryOn() throws {
        let fixture = try fixture()
        try fixture.put(try observation(10, released: "2023-04-18"), recorded: "2023-04-18")
        try fixture.put(try observation(100, released: "2023-04-18"), recorded: "2023-04-20")
        #expect(try value(fixture, "2023-04-18") == "100 r")
        #expect(try value(fixture, "2023-04-18", knownAt: "2023-04-19") == "10 r")
    }

    @Test func whatWasReleasedEarlierComesInAtItsPlaceInTime() throws {
        let fixture = try fixture()
        try fixture.put(try observation(103, released: "2023-07-15"), recorded: "2023-07-16")
        try fixture.put(try observation(100, released: "2023-04-18"), recorded: "2023-08-01")
        #expect(try value(fixture, "2023-05-01") == "100 r")
        #expect(try value(fixture, "2023-08-01")?.hasPrefix("103") == true)
        #expect(try fixture.store.checkIntegrity().problems.isEmpty)
    }

    @Test func withoutAReleaseTheEndOfThePeriodStandsIn() throws {
        let fixture = try fixture()
        try fixture.put(try observation(100, released: nil), recorded: "2023-05-01")
        #expect(try value(fixture, "2023-03-30") == nil)
        #expect(try value(fixture, "2023-03-31") == "100 r")
        try fixture.put(try observation(101, released: "2023-06-01"), recorded: "2023-06-01")
        #expect(try value(fixture, "2023-05-31") == "100 r")
        #expect(try value(fixture, "2023-06-01") == "101 r1")
    }

    @Test(arguments: [("rank", Int64(0), "from 1 on"), ("rank", 19, "at most rank_of"), ("revision", -1, "0 or more")])
    func aRankThatCannotBeIsRefused(_ field: String, _ number: Int64, _ answer: String) throws {
        let fixture = try fixture()
        var observation = try observation(1, released: nil)
        observation["rank_of"] = .integer(18)
        observation[FieldName(rawValue: field)] = .integer(number)
        let error = #expect(throws: StoreError.self) { try fixture.put(observation, recorded: "2023-05-01") }
        #expect(error?.description.contains(answer) == true)
    }
}
