import Testing

@testable import DubanStore

/// Statements that are kept for whoever asks for the same ones next.
struct StatementShelfTests {
    private func use(_ number: Int, _ snapshot: Snapshot) throws -> Int64 {
        let statement = try snapshot.prepare(SQLCompiler.Compiled(sql: "SELECT \(number)", parameters: []))
        return try statement.step() ? statement.integer(at: 0) : -1
    }

    private func kept(_ numbers: Range<Int>, on shelf: StatementShelf) -> [Int] {
        numbers.filter { number in
            guard let statement = shelf.take("SELECT \(number)") else { return false }
            shelf.giveBack(statement, "SELECT \(number)")
            return true
        }
    }

    @Test func thoseThatHaveWaitedLongestMakeRoom() throws {
        let numbers = 0..<(StatementShelf.most + 20)
        try StoreFixture().read { snapshot in
            for number in numbers {
                // The first one is asked for all the time.
                // The first one is asked for all the time.
                let values = (try use(number, snapshot), try use(0, snapshot))
                #expect(values == (Int64(number), 0))
            }
            #expect(kept(numbers, on: snapshot.statements) == [0] + numbers.suffix(StatementShelf.most - 1))
        }
    }

    @Test func severalOfOneTextAreKept() throws {
        try StoreFixture().read { snapshot in
            let compiled = SQLCompiler.Compiled(sql: "SELECT 1", parameters: [])
            do {
                let (first, second) = (try snapshot.prepare(compiled), try snapshot.prepare(compiled))
                #expect(try first.step())
                #expect(try second.step())
            }
            let taken = (0..<3).map { _ in snapshot.statements.take("SELECT 1") }
            #expect(taken.map { $0 != nil } == [true, true, false])
            for statement in taken.compactMap(\.self) { snapshot.statements.giveBack(statement, "SELECT 1") }
        }
    }

    @Test func nothingIsKeptOnceItIsClosed() throws {
        try StoreFixture().read { snapshot in
            let statement = try snapshot.prepare(SQLCompiler.Compiled(sql: "SELECT 1", parameters: []))
            #expect(try statement.step())
            snapshot.statements.close()
            withExtendedLifetime(statement) {}
            #expect(snapshot.statements.take("SELECT 1") == nil)
        }
    }
}
