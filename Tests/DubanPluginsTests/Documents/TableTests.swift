import DubanDocuments
import DubanModel
import Testing
import TestSupport

/// Tables of documents as Lua writes them.
struct TableTests {
    private func table(_ source: String) throws -> Table {
        try #require(
            try PluginFixture().document("local doc = duban.document { title = 'T' }\n\(source)\nreturn doc").tables
                .first
        )
    }

    @Test func takesEveryTypeOfColumn() throws {
        let table = try table(
            """
            doc:table {
              caption = "All",
              columns = {
                { key = "text", type = "text" }, { key = "integer", type = "integer" }, { key = "number", type = "number", decimals = 2 },
                { key = "percent", type = "percent" }, { key = "points", type = "points" }, { key = "money", type = "money", unit = "10k-yuan" },
                { key = "date", type = "date" }, { key = "light", type = "light" }, { key = "rank", type = "rank" },
                { key = "boolean", title = { en = "Yes?", zh = "是否" }, type = "boolean", group = "Last" },
              },
              rows = {
                { text = "a", integer = 1, number = 2.5, percent = 7.2, points = -1, money = duban.money("3"), date = ctx.today, light = "red",
                  rank = 2, boolean = true },
                { "b", 2, 3, 4, 5, 0, "2023-03-24T17:20:00", { "green", "well" }, { 2, 18 }, false, emphasis = true },
                {},
              },
              totals = { text = "Total", integer = 3 },
            }
            """
        )
        let day = try #require(Moment("2023-03-27"))
        let moment = try #require(Moment("2023-03-24T17:20:00"))
        #expect(table.caption == "All")
        #expect(table.rows.map(\.isEmphasized) == [false, true, false])
        #expect(
            table.rows[0].cells == [
                .text("a"), .integer(1), .number(2.5), .percent(7.2), .points(-1), .money(Money(fen: 300)), .date(day),
                .light(.red, nil),
                .rank(2, of: nil), .boolean(true),
            ]
        )
        #expect(
            table.rows[1].cells == [
                .text("b"), .integer(2), .number(3), .percent(4), .points(5), .money(.zero), .date(moment),
                .light(.green, "well"),
                .rank(2, of: 18), .boolean(false),
            ]
        )
        #expect(table.rows[2].cells == Array(repeating: .empty, count: 10))
        #expect(table.totals?.prefix(3) == [.text("Total"), .integer(3), .empty])
        #expect(table.columns.last?.title == "Yes?" && table.columns.last?.group == "Last")
        #expect(table.columns[2].format.decimals == 2 && table.columns[5].format.moneyUnit == .tenThousandYuan)
    }

    @Test func learnsATypeFromTheFirstValue() throws {
        let table = try table(
            """
            doc:table { columns = { "a", "b", "c", "d", "e" }, rows = {
              { nil, 2, ctx.today, duban.money("1"), true }, { 1.5, 3, nil, nil, nil } } }
            """
        )
        #expect(table.columns.map(\.kind) == [.number, .integer, .date, .money, .boolean])
        #expect(table.columns.map(\.title) == ["a", "b", "c", "d", "e"])
    }

    @Test func takesRowsOneByOne() throws {
        let table = try table("doc:table { columns = { 'n' } }:row { 1 }:row { n = 2 }")
        #expect(table.rows.map(\.cells) == [[.integer(1)], [.integer(2)]])
    }

    @Test func takesRecordsAndPeriodsAsText() throws {
        let table = try table(
            "doc:table { columns = { { key = 'x', type = 'text' } }, rows = { { duban.tasks:find('T-1') }, { duban.period('2023-Q1') }, { 3 } } }"
        )
        #expect(table.rows.map(\.cells) == [[.text("T-1")], [.text("2023-Q1")], [.text("3")]])
    }

    @Test(arguments: [
        ("doc:table {}", "a table needs columns"), ("doc:table { columns = {} }", "at least one column"),
        ("doc:table()", "bad argument 1 to 'table'"),
        ("doc:table { columns = { 3 } }", "column 1: text or a table"),
        ("doc:table { columns = { {} } }", "column 1 needs a key or a title"),
        ("doc:table { columns = { { key = 'x', type = 'mony' } } }", "did you mean 'money'?"),
        ("doc:table { columns = { { key = 'x', tpye = 'text' } } }", "did you mean 'type'?"),
        ("doc:table { columns = { 'a' }, rwos = {} }", "did you mean 'rows'?"),
        ("doc:table { columns = { 'a' }, rows = { 3 } }", "row 1: a table of values"),
        ("doc:table { columns = { { key = 'x', unit = 'yen' } } }", "'yen' is no unit of money"),
        ("doc:table { columns = { { key = 'x', decimals = -1 } } }", "decimals must be 0 to 10"),
        (
            "doc:table { columns = { 'lead' }, rows = { { 'a' }, { leed = 'b' } } }",
            "row 2: there is no column 'leed'; did you mean 'lead'?"
        ),
        ("doc:table { columns = { 'a' }, rows = { { 1, 2 } } }", "row 1: 2 values for 1 columns"),
        (
            "doc:table { columns = { 'n' }, rows = { { 1 }, { 'many' } } }",
            "row 2, column 'n': a value of type integer expected, got 'many'"
        ),
        ("doc:table { columns = { { key = 'd', type = 'date' } }, rows = { { 'soon' } } }", "row 1, column 'd'"),
        ("doc:table { columns = { { key = 'm', type = 'money' } }, rows = { { 3 } } }", "row 1, column 'm'"),
        ("doc:table { columns = { { key = 'l', type = 'light' } }, rows = { { 'pink' } } }", "row 1, column 'l'"),
        (
            "doc:table { columns = { { key = 't', type = 'text' } }, rows = { { function() end } } }",
            "row 1, column 't'"
        ),
        ("doc:table { columns = { 'n' }, rows = { { 1 } }, totals = { m = 1 } }", "totals: there is no column 'm'"),
        ("doc:table { columns = { 'n' } }:row { m = 1 }", "row 1: there is no column 'm'"),
        ("doc:table { columns = { 'n' } }:row(1)", "bad argument 1 to 'row'"),
    ])
    func namesTheRowAndTheColumnThatDoNotFit(_ statement: String, _ message: String) throws {
        let failure = try PluginFixture().failure("local doc = duban.document { title = 'T' }\n\(statement)")
        #expect(failure.contains("script.lua:2:"))
        #expect(failure.contains(message))
    }
}
