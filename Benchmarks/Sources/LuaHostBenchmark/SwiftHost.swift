import CRowSource
import LuaHost

/// The same record and functions through LuaHost.
final class SwiftHost {
    private let interpreter: LuaInterpreter
    private let environment: LuaTable
    private let record: LuaRecordType
    private let add: LuaFunction
    private let size: LuaFunction

    init() throws {
        interpreter = try LuaInterpreter()
        environment = try interpreter.makeEnvironment()
        record = try interpreter.defineRecordType(
            "task",
            fields: [
                LuaField("id", .integer), LuaField("points", .integer), LuaField("weight", .real),
                LuaField("title", .text),
            ]
        )
        add = try interpreter.makeFunction(name: "add") { call in
            try call.push(call.integer(1) &+ call.integer(2))
            return 1
        }
        size = try interpreter.makeFunction(name: "size") { call in
            try call.push(call.withUTF8(1) { $0.count })
            return 1
        }
    }

    func load(_ source: String) throws -> LuaFunction {
        let chunk = try interpreter.load(source, chunkName: "=benchmark", environment: environment)
        guard let function = try chunk.callForValue().function else {
            throw BenchmarkError("a measurement does not return a function")
        }
        return function
    }

    /// Runs the loop on the first row of a stream, as a script in a `for` would.
    func run(_ function: LuaFunction, count: Int64) throws {
        let cursor = try interpreter.makeCursor(of: record, over: try oneRow(), provider: NoMoreRows())
        let arguments: [LuaValue] = [.function(add), .function(size), .integer(count)]
        let visit = try interpreter.load(
            """
            local visited, add, size, count = ...
            return function(record) visited(record, add, size, count) end
            """,
            chunkName: "=visit",
            environment: environment
        )
        guard let visitor = try visit.callForValue([.function(function)] + arguments).function else {
            throw BenchmarkError("the visitor is not a function")
        }
        try cursor.forEach(visitor)
    }

    /// The same with the clock running.
    func runUnderDeadline(_ function: LuaFunction, count: Int64) throws {
        try interpreter.withDeadline(.seconds(1000)) { try run(function, count: count) }
    }

    private func oneRow() throws -> LuaRows {
        var title = "A task with a title"
        let source = title.withUTF8 { text in
            text.withMemoryRebound(to: CChar.self) { text in
                let none = row_cell()
                var cells = [row_cell](repeating: none, count: 4)
                cells[0].kind = row_cell_integer
                cells[0].integer = 1
                cells[1].kind = row_cell_integer
                cells[1].integer = 3
                cells[2].kind = row_cell_real
                cells[2].real = 0.5
                cells[3].kind = row_cell_text
                cells[3].text = text.baseAddress
                cells[3].length = text.count
                return row_source_array_new(cells, 4, 1)
            }
        }
        guard let source else { throw BenchmarkError("there is not enough memory for a row") }
        return LuaRows(source: source, columns: [0, 1, 2, 3], identityColumn: 0)
    }
}
