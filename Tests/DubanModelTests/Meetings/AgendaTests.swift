import DubanModel
import Testing
import TestSupport

/// What changes an agenda, and that places stay counted without gaps.
struct AgendaTests {
    private let meeting = Record(.meeting, [.code: "m"])

    private func item(_ task: String, _ number: Int64, withdrawn: FieldValue = .null) -> Record {
        Record(
            .agendaItem,
            [
                .code: .text("m/\(task)"), .meeting: "m", .task: .text(task), "number": .integer(number),
                "purpose": "assign", .withdrawn: withdrawn,
            ]
        )
    }

    private func task(_ code: String, meeting: FieldValue = "m") -> Record {
        Record(.task, [.code: .text(code), .meeting: meeting])
    }

    /// The agenda as it is once changes are made.
    private func agenda(_ items: [Record], after changes: [RecordChange]) -> Agenda {
        let changed = Set(changes.map(\.record.code))
        return Agenda(of: meeting, items: items.filter { !changed.contains($0.code) } + changes.map(\.record))
    }

    private func order(_ agenda: Agenda) -> [String] {
        agenda.items.map { "\($0["number"].written) \($0[.task].written)" }
    }

    @Test func tasksComeAtTheEndOrAtAPlace() throws {
        let items = [item("a", 1), item("b", 2)]
        let atEnd = try Agenda(of: meeting, items: items)
            .adding([task("c"), task("d", meeting: "n")], purpose: nil, note: "补充", at: nil)
        #expect(order(agenda(items, after: atEnd)) == ["1 a", "2 b", "3 c", "4 d"])
        #expect(atEnd.map(\.event) == ["added", "added"])
        #expect(atEnd.map { $0.record["purpose"] } == ["assign", "report"])
        let first = try Agenda(of: meeting, items: items).adding([task("c")], purpose: "decide", note: nil, at: 1)
        #expect(order(agenda(items, after: first)) == ["1 c", "2 a", "3 b"])
        #expect(first.map(\.event) == ["added", "moved", "moved"])
    }

    @Test func movingTouchesOnlyWhatMoves() throws {
        let items = ["a", "b", "c", "d"].enumerated().map { item($1, Int64($0 + 1)) }
        let changes = try Agenda(of: meeting, items: items).moving("c", to: 2)
        #expect(changes.map(\.record.code) == ["m/c", "m/b"])
        #expect(order(agenda(items, after: changes)) == ["1 a", "2 c", "3 b", "4 d"])
        #expect(try Agenda(of: meeting, items: items).moving("c", to: 3).isEmpty)
    }

    @Test func whatIsWithdrawnKeepsItsNumberAndComesBack() throws {
        let items = [item("a", 1), item("b", 2), item("c", 3)]
        let changes = try Agenda(of: meeting, items: items).withdrawing("b", reason: "重复")
        let rest = agenda(items, after: changes)
        #expect(order(rest) == ["1 a", "2 c"])
        #expect(changes.first?.record["number"] == .integer(2))
        #expect(changes.first?.record[.withdrawn] == "重复")
        let all = [item("a", 1), item("c", 2), item("b", 2, withdrawn: "重复")]
        let back = try Agenda(of: meeting, items: all).adding([task("b")], purpose: nil, note: nil, at: 1)
        #expect(order(agenda(all, after: back)) == ["1 b", "2 a", "3 c"])
        #expect(back.first?.record[.withdrawn] == .null)
    }

    /// Whatever a source had brought in, one change later every place is counted.
    @Test(arguments: 0..<50) func placesStayUniqueAndWithoutGaps(_ seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        var items = ["a", "b", "c", "d", "e"].map { item($0, Int64.random(in: -3...9, using: &random)) }
        for _ in 0..<20 {
            let present = Agenda(of: meeting, items: items)
            let tasks = present.items.compactMap { $0[.task].text }
            let changes: [RecordChange]
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                guard let absent = ["a", "b", "c", "d", "e", "f"].first(where: { !tasks.contains($0) }) else {
                    continue
                }
                let place = Int.random(in: 1...tasks.count + 1, using: &random)
                changes = try present.adding([task(absent)], purpose: nil, note: nil, at: place)
            case 1:
                guard let one = tasks.randomElement(using: &random) else { continue }
                changes = try present.moving(one, to: Int.random(in: 1...tasks.count, using: &random))
            default:
                guard let one = tasks.randomElement(using: &random) else { continue }
                changes = try present.withdrawing(one, reason: "r")
            }
            let codes = Set(changes.map(\.record.code))
            items = items.filter { !codes.contains($0.code) } + changes.map(\.record)
            let numbers = Agenda(of: meeting, items: items).items.map { $0["number"].integer }
            #expect(numbers == numbers.indices.map { Int64($0 + 1) })
        }
    }

    @Test func refusesWhatCannotBe() {
        let agenda = Agenda(of: meeting, items: [item("a", 1), item("b", 2), item("c", 2, withdrawn: "r")])
        func refusal(_ body: () throws -> [RecordChange]) -> String {
            do {
                _ = try body()
                return "nothing"
            } catch {
                return "\(error)"
            }
        }
        #expect(
            refusal { try agenda.adding([task("b")], purpose: nil, note: nil, at: nil) }.contains(
                "already, as number 2"
            )
        )
        #expect(
            refusal { try agenda.adding([task("d"), task("d")], purpose: nil, note: nil, at: nil) }.contains("twice")
        )
        #expect(refusal { try agenda.moving("c", to: 1) }.contains("expected one on the agenda of m"))
        for place in [Int.min, -1, 0, 3, Int.max] {
            #expect(refusal { try agenda.moving("a", to: place) }.contains("position '\(place)' is not allowed"))
            #expect(refusal { try agenda.moving("a", to: place) }.contains("from 1 to 2"))
        }
        #expect(refusal { try agenda.withdrawing("a", reason: "") }.contains("reason is missing"))
    }
}
