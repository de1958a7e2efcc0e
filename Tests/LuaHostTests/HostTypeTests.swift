import LuaHost
import Testing

@Suite(.serialized) struct HostTypeTests {
    /// A counter that tells how many of it are alive.
    final class Counter {
        static nonisolated(unsafe) var alive = 0
        var value: Int64 = 0
        init() { Counter.alive += 1 }
        deinit { Counter.alive -= 1 }
    }

    func counterType(in lua: LuaInterpreter) throws -> LuaObjectType<Counter> {
        // A method needs its own type, which exists only once the members do.
        final class Box { var type: LuaObjectType<Counter>? }
        let box = Box()
        let type = try lua.defineObjectType(
            "counter",
            for: Counter.self,
            members: [
                "increment": .method { call in
                    guard let type = box.type else { return 0 }
                    let counter = try call.object(1, type)
                    counter.value += try call.optionalInteger(2) ?? 1
                    return 0
                },
                "value": .getter { call in
                    guard let type = box.type else { return 0 }
                    try call.push(try call.object(1, type).value)
                    return 1
                },
            ]
        )
        box.type = type
        return type
    }

    @Test func objectsHaveMethodsAndGetters() throws {
        let lua = try LuaFixture()
        let type = try counterType(in: lua.lua)
        let counter = Counter()
        try lua.set("counter", to: type.value(counter))
        #expect(try lua.run("counter:increment() counter:increment(4) return counter.value").integer == 5)
        #expect(counter.value == 5)
        guard case .object(let object) = try lua.run("return counter") else {
            Issue.record("an object expected")
            return
        }
        let isSame = object.object === counter
        #expect(isSame)
    }

    @Test func wrongUseOfObjectsIsExplained() throws {
        let lua = try LuaFixture()
        let type = try counterType(in: lua.lua)
        try lua.set("counter", to: type.value(Counter()))
        #expect(
            lua.error(of: "counter:incremnt()")?.message
                == "a counter has no field 'incremnt'; did you mean 'increment'?"
        )
        #expect(lua.error(of: "counter.value = 1")?.message == "cannot set 'value': counter is read-only")
        #expect(
            lua.error(of: "counter:increment('x')")?.message
                == "bad argument 1 to 'increment': number expected, got string"
        )
        #expect(
            lua.error(of: "counter.increment({})")?.message
                == "'increment' is called on the wrong value (use ':' to call it): counter expected, got table"
        )
        #expect(try lua.run("return getmetatable(counter)").text == "counter")
        #expect(lua.error(of: "return counter[1]")?.message == "a counter is read by field names, not by a number")
        #expect(lua.error(of: "return counter[{}]")?.message == "a counter is read by field names, not by a table")
    }

    @Test func objectsLiveAsLongAsLuaHoldsThem() throws {
        let before = Counter.alive
        do {
            let lua = try LuaFixture()
            let type = try counterType(in: lua.lua)
            try lua.define("make") { call in
                try call.push(Counter(), type)
                return 1
            }
            try lua.run("kept = make() for i = 1, 10000 do make() end")
            lua.lua.collectGarbage()
            #expect(Counter.alive == before + 1)
            #expect(try lua.run("return kept.value").integer == 0)
        }
        #expect(Counter.alive == before)
    }

    @Test func aFinalizedObjectInAWeakTableIsAnError() throws {
        let lua = try LuaFixture()
        let type = try counterType(in: lua.lua)
        try lua.define("make") { call in
            try call.push(Counter(), type)
            return 1
        }
        try lua.run("weak = setmetatable({}, { __mode = 'k' }) weak[make()] = 1")
        lua.lua.collectGarbage()
        let error = lua.error(of: "for counter in next, weak do return counter.value end")
        #expect(error == nil || error?.kind == .argument)
    }

    @Test func equalValuesAreTheSameKeyAndCompare() throws {
        let lua = try LuaFixture()
        let day = try lua.lua.defineValueType(
            "day",
            members: [
                "number": .getter { call in
                    guard case .boxed(let boxed) = try call.value(1) else { return 0 }
                    try call.push(boxed.value)
                    return 1
                }
            ],
            operators: [
                .text: { call in
                    guard case .boxed(let boxed) = try call.value(1) else { return 0 }
                    try call.push("day \(boxed.value)")
                    return 1
                }
            ]
        )
        try lua.define("day") { call in
            try call.push(try call.integer(1), day)
            return 1
        }
        #expect(try lua.run("local t = {} t[day(5)] = 'x' return t[day(5)]").text == "x")
        #expect(try lua.run("return day(5) == day(5) and day(5) ~= day(6)").boolean == true)
        #expect(try lua.run("return day(-5) < day(6) and day(6) <= day(6) and not (day(7) <= day(6))").boolean == true)
        #expect(try lua.run("return 'on ' .. day(3) .. '!'").text == "on day 3!")
        #expect(try lua.run("return day(9).number").integer == 9)
        #expect(lua.error(of: "return day(1) < 2")?.message == "attempt to compare day with number")
        #expect(lua.error(of: "return day(1).numbr")?.message == "a day has no field 'numbr'; did you mean 'number'?")
        #expect(lua.error(of: "return day(1) + 1")?.kind == .runtime)
    }

    @Test func operatorsAndMixedComparisonsGoToTheHost() throws {
        let lua = try LuaFixture()
        let money = try lua.lua.defineValueType(
            "money",
            operators: [
                .lessThan: { call in
                    try call.push(true)
                    return 1
                },
                .add: { call in
                    try call.push("added")
                    return 1
                },
            ]
        )
        try lua.set("one", to: money.value(1))
        try lua.set("two", to: money.value(2))
        #expect(try lua.run("return two < one").boolean == false)
        #expect(try lua.run("return two < 1 and 1 < two").boolean == true)
        #expect(try lua.run("return 1 + one").text == "added")
    }
}
