import LuaHost
import Testing

@Suite struct DifferentialTests {
    private static let seeds = 1...4
    private static let calls = 1250

    @Test(
        .enabled(if: StockLua.isInstalled, "needs the Debian package lua5.4"),
        arguments: seeds
    )
    func replacedFunctionsBehaveAsInStockLua(seed: Int) throws {
        let arguments = ["\(seed)", "\(Self.calls)"]
        let expected = try StockLua.run(DifferentialProgram.source, arguments)
        let actual = try runInLuaHost(arguments)
        #expect(expected.count == Self.calls)
        #expect(actual.count == expected.count)
        for (actual, expected) in zip(actual, expected) where actual != expected {
            // Each line begins with its number and the call.
            Issue.record("seed \(seed)\n  stock:   \(expected)\n  LuaHost: \(actual)")
            return
        }
    }

    private func runInLuaHost(_ arguments: [String]) throws -> [String] {
        final class Lines { var all: [String] = [] }
        let lines = Lines()
        let lua = try LuaFixture()
        try lua.define("emit") { call in
            lines.all.append(try call.string(1))
            return 0
        }
        let program = try lua.lua.load(DifferentialProgram.source, chunkName: "=stdin", environment: lua.environment)
        try program.call(arguments.map(LuaValue.string))
        return lines.all
    }
}
