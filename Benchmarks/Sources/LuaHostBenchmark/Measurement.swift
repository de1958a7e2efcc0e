/// One thing to measure: a Lua loop that runs in both hosts.
struct Measurement {
    /// What the table of results calls it.
    let name: String
    /// Lua text that returns function(record, add, size, count).
    let source: String
    /// The most that LuaHost may take, as a multiple of the plain C host.
    let goal: Double

    static let all = [
        Measurement(name: "field, integer", source: loop("sum = sum + record.points"), goal: 1.2),
        Measurement(name: "field, string", source: loop("if record.title == '' then sum = sum + 1 end"), goal: 1.2),
        Measurement(name: "host call, two integers", source: loop("sum = add(sum, 1)"), goal: 1.5),
        Measurement(name: "host call, one string", source: loop("sum = sum + size('some words')"), goal: 1.5),
    ]

    private static func loop(_ body: String) -> String {
        """
        return function(record, add, size, count)
            local sum = 0
            for index = 1, count do \(body) end
            return sum
        end
        """
    }
}
