import DubanModel
import Testing
import TestSupport

/// `ctx` and the globals of a script.
struct ContextTests {
    @Test(arguments: [
        ("ctx.today", "2023-03-27"), ("ctx.language", "en"), ("duban.api", "2"), ("type(ctx.settings)", "table"),
        ("next(ctx.params)", "nil"),
    ])
    func tellsOfTheRun(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test(arguments: [
        ("ctx:say { '{n} tasks', n = 3 }", "3 tasks"),
        ("ctx:say { en = '{n} tasks', ['zh-Hans'] = '{n} 项', n = 3 }", "3 tasks"),
        ("ctx:say { 'no names' }", "no names"), ("ctx:say { '{a}{a}', a = 'x' }", "xx"),
        ("ctx:say { 'at {t}', t = duban.date('2023-03-24T17:20:00') }", "at 2023-03-24 17:20"),
        ("ctx:say { '{m} yuan', m = duban.money('12.5') }", "12.50 yuan"),
        ("ctx:say { '{p}', p = duban.period('2023-Q1') }", "2023-Q1"),
        ("ctx:say { '{x} %', x = 7.0 }", "7 %"), ("ctx:say { '{x}', x = 7.25 }", "7.25"),
        ("ctx:say { '{b}', b = false }", "false"),
        ("ctx:say { 'open {', n = 1 }", "open {"), ("ctx:say { '{t}', t = '{n}', n = 3 }", "{n}"),
    ])
    func saysASentence(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test func saysItInTheLanguageOfTheRun() throws {
        let fixture = try PluginFixture(language: .simplifiedChinese)
        #expect(try fixture.value("ctx:say { en = '{n} tasks', ['zh-Hans'] = '{n} 项任务', n = 3 }") == "3 项任务")
        #expect(try fixture.value("ctx:say { en = 'only English' }") == "only English")
        #expect(try fixture.value("ctx.language") == "zh-Hans")
    }

    @Test(arguments: [
        ("ctx:say { '{a}' }", "no value 'a' is given"), ("ctx:say { '{nmae}', name = 1 }", "did you mean {name}?"),
        ("ctx:say {}", "a text is needed first"),
        ("ctx:say { 3 }", "a text is needed first"), ("ctx:say()", "bad argument 1 to 'say'"),
        ("ctx:say('x')", "bad argument 1 to 'say'"),
        ("ctx:finding { 'x' }", "by checks only"), ("ctx:name(3)", "record expected"),
        ("ctx:name()", "record expected"),
        ("ctx:name(duban.tasks:find('T-1'), 'laed')", "did you mean 'lead'?"), ("ctx.tody", "did you mean 'today'?"),
        ("ctx.today.foo", "foo"),
    ])
    func refusesWhatItCannotSay(_ expression: String, _ message: String) throws {
        let failure = try PluginFixture().failure("return \(expression)")
        #expect(failure.contains("script.lua:1:"))
        #expect(failure.contains(message))
    }

    @Test(arguments: [
        ("T-1", "lead", "Finance", "财政局"), ("T-3", "lead", "住建局", "住建局"), ("T-5", "lead", "", ""),
        ("T-1", "meeting", "80th meeting", "第80次会议"),
        ("T-1", "title", "办结晚了", "办结晚了"),
    ])
    func namesWhatAFieldRefersTo(_ code: String, _ field: String, _ english: String, _ chinese: String) throws {
        let expression = "ctx:name(duban.tasks:find('\(code)'), '\(field)')"
        #expect(try PluginFixture().value(expression) == english)
        #expect(try PluginFixture(language: .simplifiedChinese).value(expression) == chinese)
    }

    @Test func namesARecord() throws {
        #expect(try PluginFixture().value("ctx:name(duban.tasks:find('T-1'))") == "Closed late")
        #expect(try PluginFixture(language: .simplifiedChinese).value("ctx:name(duban.tasks:find('T-1'))") == "办结晚了")
        #expect(try PluginFixture().value("ctx:name(duban.organizations:find('housing'))") == "住建局")
    }

    @Test func printsValuesAsSentencesShowThem() throws {
        #expect(
            try PluginFixture().printed("print('a', 1, 2.5, true, nil, ctx.today)") == [
                "a\t1\t2.5\ttrue\tnil\t2023-03-27"
            ]
        )
    }

    @Test(arguments: ["os", "io", "package", "debug", "dofile", "loadfile", "require", "rawsett"])
    func hasNoGlobalBeyondTheAllowedOnes(_ name: String) throws {
        #expect(try PluginFixture().failure("return \(name)").contains("undefined global '\(name)'"))
    }

    @Test(arguments: ["string.find = nil", "table.new = 1", "math.pi = 3", "getmetatable('').__index = nil"])
    func cannotChangeALibrary(_ statement: String) throws {
        #expect(try PluginFixture().failure(statement) != "")
    }

    @Test func everyMemberOfTheAPIIsDescribed() throws {
        let text = APIReferenceText.text
        #expect(text.hasPrefix("# The Lua API, level 2"))
        #expect(!text.contains("` — \n"))
        for signature in [
            "`:points_ahead() -> number or nil`", "`.check { … }`", "`:finding(text)`", "`.status: \"drafted\"",
        ] {
            #expect(text.contains(signature))
        }
    }
}
