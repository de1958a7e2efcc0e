import DubanModel
import Testing
import TestSupport

@testable import DubanStore

struct HistoryNodeTests {
    /// A state is found at one of its day's nodes exactly when it held at the end of the day, or at least is not missed.
    @Test(arguments: RandomNumbers.seeds) func everyStateIsFoundOnEveryDayOnWhichItHeld(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let start = try #require(CivilDate("2022-12-20"))
        for _ in 0..<2000 {
            let from = start.adding(days: Int.random(in: 0...200, using: &random))
            let length = Int.random(in: 0...[1, 3, 40, 400][Int.random(in: 0...3, using: &random)], using: &random)
            let validFrom = try moment(on: from, &random)
            let validTo = max(validFrom, try moment(on: from.adding(days: length), &random))
            let node = HistoryNode.node(validFrom: validFrom.encoded, validTo: validTo.encoded)
            for offset in -2...(length + 2) {
                let day = from.adding(days: offset)
                let held = validFrom <= Moment(day) && Moment(day) < validTo
                if held {
                    #expect(HistoryNode.nodes(seenOn: day).contains(node), "seed \(seed): \(validFrom) \(validTo)")
                }
            }
        }
    }

    private func moment(on day: CivilDate, _ random: inout RandomNumbers) throws -> Moment {
        if Bool.random(using: &random) { return Moment(day) }
        return try #require(Moment(day, secondOfDay: Int.random(in: 0...86_399, using: &random)))
    }

    @Test func aStateWithinOneDayIsSeenByNoDay() throws {
        let from = try #require(Moment("2023-03-01T08:00:00"))
        let to = try #require(Moment("2023-03-01T09:00:00"))
        #expect(HistoryNode.node(validFrom: from.encoded, validTo: to.encoded) == HistoryNode.unseen)
        // One that lasts until the day's end begins is replaced on that very day.
        let end = try #require(Moment("2023-03-01"))
        #expect(HistoryNode.node(validFrom: from.encoded, validTo: end.encoded) == HistoryNode.unseen)
    }

    @Test func theCalendarsEdgesHaveNodes() {
        for date in [CivilDate.earliest, .latest] {
            let nodes = HistoryNode.nodes(seenOn: date)
            #expect(nodes.count <= 44 && nodes.allSatisfy { $0 > 0 && $0 < 1 << 22 })
            #expect(nodes.contains(HistoryNode.node(validFrom: Moment.start(of: date).encoded, validTo: .max)))
        }
        let always = HistoryNode.node(validFrom: Moment.start(of: .earliest).encoded, validTo: .max)
        #expect(HistoryNode.rows(at: always).upperBound > 0)
    }

    @Test func nodesDoNotShareRows() {
        #expect(HistoryNode.rows(at: 1).upperBound + 1 == HistoryNode.rows(at: 2).lowerBound)
        #expect(HistoryNode.rows(at: (1 << 22) - 1).upperBound == .max)
    }

    @Test func aNodesRowsStandInTheOrderOfTheirRecords() throws {
        let rows = HistoryNode.rows(at: 5)
        let numbers = try [1, 2, (1 << 41) - 1].map { try #require(HistoryNode.row(at: 5, ofRecord: $0)) }
        #expect(numbers == numbers.sorted() && numbers.allSatisfy(rows.contains))
        for id in [Int64.min, 0, 1 << 41, .max] { #expect(HistoryNode.row(at: 5, ofRecord: id) == nil) }
    }
}
