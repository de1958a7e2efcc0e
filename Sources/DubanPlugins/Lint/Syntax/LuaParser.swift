/// Reads a Lua 5.4 text into statements, by the grammar at the end of the reference manual. It is for texts that Lua
/// accepts; what it cannot read, it gives up as a whole.
struct LuaParser {
    private let tokens: [LuaToken]
    private var position = 0
    private var depth = 0
    /// How many expressions stand in one another in the one that was read last, and at most in the present function.
    private var height = 0
    private var peak = 0

    /// Deeper than Lua itself allows.
    private static let deepest = 220
    /// A chain of calls or of operators stands in itself link by link; whoever goes over it takes a step down for each.
    private static let highest = 400

    struct Failure: Error {}

    private init(_ tokens: [LuaToken]) {
        self.tokens = tokens
    }

    /// The statements of a text; nil for one that cannot be read.
    static func statements(_ source: [UInt8]) -> [LuaStatement]? {
        guard let tokens = LuaLexer.tokens(source) else { return nil }
        var parser = LuaParser(tokens)
        guard let statements = try? parser.block(), parser.token.kind == .end else { return nil }
        return statements
    }

    // MARK: Tokens

    var token: LuaToken { tokens[min(position, tokens.count - 1)] }

    var line: Int { token.line }

    mutating func advance() { position += 1 }

    func isSign(_ sign: String) -> Bool { token.kind == .sign(sign) }

    func isKeyword(_ word: String) -> Bool { token.kind == .keyword(word) }

    mutating func takeSign(_ sign: String) -> Bool {
        guard isSign(sign) else { return false }
        advance()
        return true
    }

    mutating func takeKeyword(_ word: String) -> Bool {
        guard isKeyword(word) else { return false }
        advance()
        return true
    }

    mutating func expectSign(_ sign: String) throws(Failure) {
        if !takeSign(sign) { throw Failure() }
    }

    mutating func expectKeyword(_ word: String) throws(Failure) {
        if !takeKeyword(word) { throw Failure() }
    }

    mutating func name() throws(Failure) -> String {
        guard case .name(let name) = token.kind else { throw Failure() }
        advance()
        return name
    }

    mutating func nested<Result>(
        _ body: (inout LuaParser) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { throw Failure() }
        return try body(&self)
    }

    // MARK: Heights

    /// The height of the expression that was read last.
    var lastHeight: Int { height }

    /// An expression has been put together out of others, the highest of which has a height.
    mutating func build(over part: Int) throws(Failure) {
        height = part + 1
        peak = max(peak, height)
        guard height <= Self.highest else { throw Failure() }
    }

    /// Reads a function's body, whose expressions stand in the function.
    mutating func buildFunction(_ body: (inout LuaParser) throws(Failure) -> [LuaStatement]) throws(Failure)
        -> [LuaStatement]
    {
        let outer = peak
        peak = 0
        let statements = try body(&self)
        let inner = peak
        peak = outer
        try build(over: inner)
        return statements
    }

    // MARK: Statements

    mutating func block() throws(Failure) -> [LuaStatement] {
        try nested { parser throws(Failure) in
            var statements: [LuaStatement] = []
            while !parser.endsBlock {
                if parser.isKeyword("return") {
                    statements.append(try parser.returning())
                    break
                }
                if let statement = try parser.statement() { statements.append(statement) }
            }
            return statements
        }
    }

    private var endsBlock: Bool {
        token.kind == .end || ["end", "else", "elseif", "until"].contains { isKeyword($0) }
    }

    private mutating func returning() throws(Failure) -> LuaStatement {
        advance()
        var values: [LuaExpression] = []
        if !endsBlock, !isSign(";") { values = try expressions() }
        _ = takeSign(";")
        return .returning(values)
    }

    private mutating func statement() throws(Failure) -> LuaStatement? {
        let line = line
        if takeSign(";") || takeKeyword("break") { return nil }
        if takeSign("::") {
            _ = try name()
            try expectSign("::")
            return nil
        }
        if takeKeyword("goto") {
            _ = try name()
            return nil
        }
        if takeKeyword("do") { return .block(try body()) }
        if takeKeyword("while") {
            let condition = try expression()
            try expectKeyword("do")
            return .conditional([condition], [try body()])
        }
        if takeKeyword("repeat") {
            let statements = try block()
            try expectKeyword("until")
            return .repeatLoop(statements, try expression())
        }
        if takeKeyword("if") { return try branches() }
        if takeKeyword("for") { return try loop(line) }
        if takeKeyword("function") { return try namedFunction(line) }
        if takeKeyword("local") { return try local(line) }
        return try assignmentOrCall(line)
    }

    /// Statements up to `end`.
    mutating func body() throws(Failure) -> [LuaStatement] {
        let statements = try block()
        try expectKeyword("end")
        return statements
    }

    private mutating func branches() throws(Failure) -> LuaStatement {
        var conditions = [try expression()]
        try expectKeyword("then")
        var bodies = [try block()]
        while takeKeyword("elseif") {
            conditions.append(try expression())
            try expectKeyword("then")
            bodies.append(try block())
        }
        if takeKeyword("else") { bodies.append(try block()) }
        try expectKeyword("end")
        return .conditional(conditions, bodies)
    }

    private mutating func loop(_ line: Int) throws(Failure) -> LuaStatement {
        var names = [try name()]
        if takeSign("=") {
            let bounds = try expressions()
            try expectKeyword("do")
            return .loop(names, bounds, try body(), isNumeric: true, line: line)
        }
        while takeSign(",") { names.append(try name()) }
        try expectKeyword("in")
        let values = try expressions()
        try expectKeyword("do")
        return .loop(names, values, try body(), isNumeric: false, line: line)
    }

    private mutating func namedFunction(_ line: Int) throws(Failure) -> LuaStatement {
        var target = LuaExpression.name(try name(), line: line)
        var isMethod = false
        while isSign(".") || isSign(":") {
            isMethod = isSign(":")
            advance()
            target = .index(target, key: .string(try name()), line: line)
            if isMethod { break }
        }
        let function = try functionText(line, isMethod: isMethod)
        return .assignment([target], [.function(function)], line: line)
    }

    private mutating func local(_ line: Int) throws(Failure) -> LuaStatement {
        if takeKeyword("function") {
            let name = try name()
            return .localFunction(name, try functionText(line, isMethod: false), line: line)
        }
        var names: [String] = []
        repeat {
            names.append(try name())
            if takeSign("<") {
                _ = try name()
                try expectSign(">")
            }
        } while takeSign(",")
        return .local(names, takeSign("=") ? try expressions() : [], line: line)
    }

    private mutating func assignmentOrCall(_ line: Int) throws(Failure) -> LuaStatement {
        let first = try suffixed()
        if isSign("=") || isSign(",") {
            var targets = [first]
            while takeSign(",") { targets.append(try suffixed()) }
            try expectSign("=")
            return .assignment(targets, try expressions(), line: line)
        }
        return .call(first)
    }
}
