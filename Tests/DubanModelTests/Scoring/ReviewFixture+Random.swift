import DubanModel
import Testing
import TestSupport

extension ReviewFixture {
    /// A city in which anything happened between February and April 2023.
    static func random(using random: inout RandomNumbers) throws -> ReviewFixture {
        let kinds = ["department", "county", "district", "zone", "office"]
        let organizations = (0..<Int.random(in: 0...9, using: &random)).map { number in
            ("org\(number)", kinds.randomElement(using: &random) ?? "department")
        }
        var fixture = ReviewFixture(organizations)
        fixture.rules = .random(using: &random)
        fixture.day =
            ["2023-03-01", "2023-03-20", "2023-03-31", "2023-05-01"].randomElement(using: &random) ?? "2023-03-31"
        let codes = organizations.map(\.0) + ["unknown"]
        for number in 0..<Int.random(in: 0...25, using: &random) {
            try fixture.addTask("T\(number)", codes.shuffled(using: &random), using: &random)
        }
        for _ in 0..<Int.random(in: 0...10, using: &random) {
            let kind = Bool.random(using: &random) ? "praise" : "criticism"
            let role = [nil, "lead", "support"].randomElement(using: &random) ?? nil
            try fixture.mark(codes.randomElement(using: &random) ?? "", kind, day(using: &random), role: role)
        }
        return fixture
    }

    private mutating func addTask(_ code: String, _ organizations: [String], using random: inout RandomNumbers) throws {
        let units = Array(organizations.prefix(.random(in: 0...3, using: &random)))
        let isClosed = Bool.random(using: &random)
        try task(
            code,
            units,
            assigned: Self.day(using: &random),
            due: Bool.random(using: &random) ? Self.day(using: &random) : nil,
            closed: isClosed ? Self.day(using: &random) : nil,
            status: isClosed
                ? nil : ["assigned", "in_progress", "suspended", "cancelled", "drafted"].randomElement(using: &random),
            unit: Bool.random(using: &random) ? ["submitted": try Self.moment(Self.day(using: &random))] : [:]
        )
        for unit in units {
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let period = [nil, "2023-W10", "2023-03"].randomElement(using: &random) ?? nil
                try feedback(code, unit, Self.day(using: &random), for: period)
            }
            if Int.random(in: 0..<4, using: &random) == 0 { try returned(code, unit, Self.day(using: &random)) }
        }
    }

    static func day(using random: inout RandomNumbers) throws -> String {
        let first = try #require(CivilDate("2023-02-01"))
        let date = first.adding(days: .random(in: 0..<89, using: &random))
        guard Bool.random(using: &random) else { return date.description }
        let second = Int.random(in: 0..<86_400, using: &random)
        return try #require(Moment(date, secondOfDay: second)).description
    }
}
