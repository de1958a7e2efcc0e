/// What of the stubs follows from no description of a member.
enum StubParts {
    /// Types that several files name.
    static let common =
        [
            "---A text by language. English stands in where another is missing.",
            "---@class duban.Text", "---@field en? string", "---@field [\"zh-Hans\"]? string", "---@field [1]? string",
            "",
            "---A record of any kind.", "---@class duban.Record", "---@field code string", "",
            "---How a field is compared in `where`.", "---@class duban.Comparison",
        ]
        + ConditionReader.comparisons.map { "---@field \($0)? any" }

    /// The operators of values.
    static let operators: [String: [String]] = [
        "date": [
            "---@operator add(integer): duban.Date", "---@operator sub(integer): duban.Date",
            "---@operator sub(duban.Date): integer",
        ],
        "money": [
            "---@operator add(duban.Money): duban.Money", "---@operator sub(duban.Money): duban.Money",
            "---@operator mul(number): duban.Money", "---@operator div(duban.Money): number",
            "---@operator unm: duban.Money",
        ],
    ]

    /// What tests are written with.
    static let tests =
        [
            "---A workspace on which tests run.", "---@class duban.Fixture", "local Fixture = {}",
            "---@param id string", "---@param options? { as_of: string }",
            "---@return { findings: table[], codes: string[] }",
            "function Fixture:check(id, options) end",
            "---@param id string", "---@param params? table", "---@param options? { as_of: string }",
            "---@return table",
            "function Fixture:report(id, params, options) end",
            "---@param id string", "---@param params? table", "---@param options? { as_of: string }",
            "---@return table",
            "function Fixture:command(id, params, options) end",
            "---@param id string", "---@param event table", "---@return { vetoes: string[], changes: table }",
            "function Fixture:hook(id, event) end",
            "---@param field string", "---@param code string", "---@return any",
            "function Fixture:value(field, code) end",
            "---@param id string", "---@param text string", "---@param params? table", "---@return table[]",
            "function Fixture:import(id, text, params) end",
            "---@param id string", "---@param params? table", "---@return string",
            "function Fixture:export(id, params) end",
            "", "---What is expected of a value.", "---@class duban.Expectation", "---@field not_to duban.Expectation",
            "local Expectation = {}",
        ]
        + [
            "equals(expected)", "is_true()", "is_false()", "is_nil()", "is_empty()", "has_length(expected)",
            "is_at_least(expected)", "is_at_most(expected)", "contains(expected)", "fails_with(expected)",
            "matches_golden(expected)",
        ].flatMap { call in
            (call.contains("expected") ? ["---@param expected any"] : []) + ["function Expectation:\(call) end"]
        }
        + [
            "", "---@param name string", "---@param body fun()", "function describe(name, body) end",
            "---@param name string", "---@param body fun()", "function it(name, body) end",
            "---@param body fun()", "function before_each(body) end",
            "---@param amiss string", "---@param mended string", "---@param found table<string, string>",
            "function finds_until_mended(amiss, mended, found) end",
            "---@param value any", "---@return duban.Expectation", "function expect(value) end",
            "---@param name string", "---@return duban.Fixture", "function fixture(name) end",
        ]

    /// What a key of an entry's table may be.
    static func definitionType(_ key: String, _ kind: EntryKind) -> String {
        switch (key, kind) {
        case ("id", _), ("on", _), ("extension", _): "string"
        case ("title", _), ("doc", _): "string|duban.Text"
        case ("tags", _), ("choices", _): "string[]"
        case ("params", _): "table<string, table>"
        case ("severity", _): "\"note\"|\"warning\"|\"error\""
        case ("warn_if", _), ("error_if", _): "string|integer"
        case ("where", _): "table|fun(ctx: duban.Context): table"
        case ("each", _): "fun(record: any, ctx: duban.Context)"
        case ("before", _), ("after", _): "string|string[]"
        case ("type", _): "\"" + ValueType.allCases.map(\.rawValue).joined(separator: "\"|\"") + "\""
        case ("value", _): "fun(record: any, ctx: duban.Context): any"
        case ("run", .report): "fun(ctx: duban.Context, params: table): duban.Document"
        case ("run", .command): "fun(ctx: duban.Context, params: table): duban.Changes?"
        case ("run", .hook): "fun(ctx: duban.Context, event: table): duban.Changes?"
        case ("run", .importer): "fun(ctx: duban.Context, file: { name: string, text: string }, params: table): table[]"
        case ("run", .exporter): "fun(ctx: duban.Context, params: table): string"
        default: "fun(ctx: duban.Context, params: table)"
        }
    }

    /// What a value of a setting is in Lua.
    static func valueType(_ schema: ValueSchema) -> String {
        guard schema.type == .list else { return valueType(schema.type, schema) }
        return "(\(valueType(schema.element, schema)))[]"
    }

    private static func valueType(_ type: ValueType, _ schema: ValueSchema) -> String {
        switch type {
        case .string, .organization, .region, .indicator: "string"
        case .integer: "integer"
        case .number, .percent: "number"
        case .boolean: "boolean"
        case .date: "duban.Date"
        case .money: "duban.Money"
        case .choice: schema.choices.map { "\"\($0)\"" }.joined(separator: "|")
        case .period, .year, .quarter, .month, .week: "duban.Period"
        case .list: "table"
        }
    }
}
