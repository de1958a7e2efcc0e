import DubanModel
import DubanStore
import GRDB
import Testing

import struct DubanModel.Record
import TestSupport

struct MoneySumTests {
    /// The store's sum of a million amounts, against one of whole numbers made while they were written.
    @Test func theStoresSumIsExact() throws {
        let fixture = try StoreFixture()
        var random = RandomNumbers(seed: 11)
        var expected: Int64 = 0
        try fixture.database().write { database in
            try database.execute(
                sql: "INSERT INTO project (id, code, name, valid_from, known_from) VALUES (1, 'p', 'p', 0, 0)"
            )
            let insertion = try database.makeStatement(
                sql:
                    "INSERT INTO investment (code, project, period, done, valid_from, known_from) VALUES (?, 'p', '2023-01', ?, 0, 0)"
            )
            for number in 0..<1_000_000 {
                let fen = Int64.random(in: -900_000_000_000...900_000_000_000, using: &random)
                expected += fen
                try insertion.execute(arguments: [String(number), fen])
            }
        }
        let sum = try fixture.read { try $0.aggregate([.sum("done"), .count], of: Query(.investment)).first }
        #expect(sum?.values == [.money(Money(fen: expected)), .integer(1_000_000)])
    }

    @Test func aSumThatDoesNotFitIsAnErrorAndNoWrongNumber() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-01") { transaction in
            for (code, fen) in [("a", Int64.max), ("b", 1)] {
                try transaction.put(
                    Record(.project, [.code: .text(code), .name: "p", "total_investment": .money(Money(fen: fen))])
                )
            }
        }
        let error = #expect(throws: StoreError.self) {
            try fixture.read { try $0.aggregate([.sum("total_investment")], of: Query(.project)) }
        }
        #expect(error?.description.contains("overflow") == true)
    }
}
