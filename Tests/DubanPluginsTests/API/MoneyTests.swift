import Testing

/// Amounts in Lua are exact to the fen.
struct MoneyTests {
    @Test(arguments: [
        ("duban.money('0.1') + duban.money('0.2')", "0.30"), ("duban.money('12.50')", "12.50"),
        ("duban.money(5)", "5.00"),
        ("duban.money('1') - duban.money('0.01')", "0.99"), ("-duban.money('1.5')", "-1.50"),
        ("duban.money('1', '10k-yuan')", "10000.00"), ("duban.money('1.23456789', '100m-yuan')", "123456789.00"),
        ("duban.money('12.50').fen", "1250"), ("duban.money('12.50').yuan", "12.5"), ("duban.money('10') * 3", "30.00"),
        ("0.5 * duban.money('0.01')", "0.01"), ("duban.money('-0.01') * 0.5", "-0.01"),
        ("duban.money('1') / 3", "0.33"),
        ("duban.money('1') / duban.money('4')", "0.25"), ("0 + duban.money('1')", "1.00"),
        ("duban.money('1') - 0", "1.00"), ("duban.money('3') .. ' yuan'", "3.00 yuan"),
        ("duban.money('92233720368547758.07')", "92233720368547758.07"),
        ("duban.money('-92233720368547758.08').fen", "-9223372036854775808"),
    ])
    func reckonsExactly(_ expression: String, _ expected: String) throws {
        #expect(try PluginFixture().value(expression) == expected)
    }

    @Test func addsUpAThousandTenths() throws {
        let lines = try PluginFixture().printed(
            """
            local sum = 0
            for _ = 1, 1000 do sum = sum + duban.money("0.1") end
            print(sum)
            """
        )
        #expect(lines == ["100.00"])
    }

    @Test(arguments: [
        ("duban.money('123456789.00'):format('100m-yuan', 2)", "1.23"),
        ("duban.money('123456789.00'):format('10k-yuan', 0)", "12,346"),
        ("duban.money('1234.5'):format('yuan')", "1,234.50"),
    ])
    func showsItselfInAUnit(_ expression: String, _ expected: String) throws {
        let shown = try PluginFixture().value(expression)
        #expect(shown.filter { $0 != "," } == expected.filter { $0 != "," })
    }

    @Test(arguments: [
        "duban.money('1') == duban.money('1.00')", "duban.money('-1') < duban.money('0')",
        "duban.money('1') <= duban.money('1')", "duban.money('2') > duban.money('1.99')",
    ])
    func compares(_ expression: String) throws {
        #expect(try PluginFixture().value(expression) == "true")
    }

    @Test(arguments: [
        ("duban.money('92233720368547758.07') + duban.money('0.01')", "too large"),
        ("duban.money('-92233720368547758.08') - duban.money('0.01')", "too large"),
        ("-duban.money('-92233720368547758.08')", "too large"),
        ("duban.money('92233720368547758.07') * 2", "too large"),
        ("duban.money('1') * (0/0)", "no number"), ("duban.money('1') / 0", "no number"),
        ("duban.money('1') / duban.money('0')", "zero"), ("duban.money('1') * (1/0)", "too large"),
        ("duban.money('92233720368547758.08')", "is no amount"), ("duban.money('0.001')", "is no amount"),
        ("duban.money('many')", "'many' is no amount"), ("duban.money('')", "is no amount"),
        ("duban.money()", "bad argument 1 to 'money'"),
        ("duban.money('1', 'dollars')", "'dollars' is no unit of money"),
        ("duban.money('1') + 1", "money"), ("duban.money('1') + ctx.today", "money"),
        ("duban.money('1') * duban.money('1')", ""), ("1 / duban.money('1')", ""),
        ("duban.money('1') < 2", ""), ("duban.money('1'):format('yuan', 11)", "0 to 10 decimals"),
        ("duban.money('1'):format('yen')", "'yen' is no unit of money"),
        ("duban.money('1').yaun", "did you mean 'yuan'?"),
    ])
    func refusesWhatIsNoAmount(_ expression: String, _ message: String) throws {
        let failure = try PluginFixture().failure("return \(expression)")
        #expect(failure.contains("script.lua:1:"))
        #expect(failure.contains(message))
    }
}
