extension LuaParser {
    /// The operators with two sides, by how closely they bind to the left and to the right.
    private static let binary: [String: (left: Int, right: Int)] = [
        "or": (1, 1), "and": (2, 2), "<": (3, 3), ">": (3, 3), "<=": (3, 3), ">=": (3, 3), "~=": (3, 3), "==": (3, 3),
        "|": (4, 4), "~": (5, 5), "&": (6, 6), "<<": (7, 7), ">>": (7, 7), "..": (9, 8), "+": (10, 10), "-": (10, 10),
        "*": (11, 11), "/": (11, 11), "//": (11, 11), "%": (11, 11), "^": (14, 13),
    ]
    private static let unaryPriority = 12

    private var operatorWord: String? {
        switch token.kind {
        case .sign(let sign): sign
        case .keyword(let word): word
        default: nil
        }
    }

    mutating func expressions() throws(Failure) -> [LuaExpression] {
        var list = [try expression()]
        var most = lastHeight
        while takeSign(",") {
            list.append(try expression())
            most = max(most, lastHeight)
        }
        try build(over: most)
        return list
    }

    mutating func expression(_ limit: Int = 0) throws(Failure) -> LuaExpression {
        try nested { parser throws(Failure) in
            var left: LuaExpression
            if let word = parser.operatorWord, ["not", "-", "#", "~"].contains(word) {
                parser.advance()
                left = .operation(word, [try parser.expression(Self.unaryPriority)])
                try parser.build(over: parser.lastHeight)
            } else {
                left = try parser.simple()
            }
            while let word = parser.operatorWord, let priority = Self.binary[word], priority.left > limit {
                parser.advance()
                let leftHeight = parser.lastHeight
                left = .operation(word, [left, try parser.expression(priority.right)])
                try parser.build(over: max(leftHeight, parser.lastHeight))
            }
            return left
        }
    }

    private mutating func simple() throws(Failure) -> LuaExpression {
        let line = line
        switch token.kind {
        case .number, .keyword("nil"), .keyword("true"), .keyword("false"), .sign("..."):
            advance()
            try build(over: 0)
            return .constant
        case .string(let text):
            advance()
            try build(over: 0)
            return .string(text)
        case .keyword("function"):
            advance()
            return .function(try functionText(line, isMethod: false))
        case .sign("{"): return try table()
        default: return try suffixed()
        }
    }

    /// A variable or a call, with everything that follows it.
    mutating func suffixed() throws(Failure) -> LuaExpression {
        var base: LuaExpression
        if takeSign("(") {
            base = .operation("()", [try expression()])
            try build(over: lastHeight)
            try expectSign(")")
        } else {
            let line = line
            base = .name(try name(), line: line)
            try build(over: 0)
        }
        while true {
            let line = line
            let below = lastHeight
            switch token.kind {
            case .sign("."):
                advance()
                base = .index(base, key: .string(try name()), line: line)
                try build(over: below)
            case .sign("["):
                advance()
                base = .index(base, key: try expression(), line: line)
                try build(over: max(below, lastHeight))
                try expectSign("]")
            case .sign(":"):
                advance()
                let name = try name()
                base = .method(base, name: name, try arguments(), line: line)
                try build(over: max(below, lastHeight))
            case .sign("("), .sign("{"), .string:
                base = .call(base, try arguments(), line: line)
                try build(over: max(below, lastHeight))
            default: return base
            }
        }
    }

    private mutating func arguments() throws(Failure) -> [LuaExpression] {
        if case .string(let text) = token.kind {
            advance()
            try build(over: 0)
            return [.string(text)]
        }
        if isSign("{") { return [try table()] }
        try expectSign("(")
        try build(over: 0)
        if takeSign(")") { return [] }
        let list = try expressions()
        try expectSign(")")
        return list
    }

    private mutating func table() throws(Failure) -> LuaExpression {
        try nested { parser throws(Failure) in
            let start = parser.line
            try parser.expectSign("{")
            var fields: [LuaExpression.Field] = []
            var most = 0
            while !parser.isSign("}") {
                fields.append(try parser.field())
                most = max(most, parser.lastHeight)
                if !parser.takeSign(","), !parser.takeSign(";") { break }
            }
            try parser.expectSign("}")
            try parser.build(over: most)
            return .table(fields, line: start)
        }
    }

    private mutating func field() throws(Failure) -> LuaExpression.Field {
        let line = line
        if takeSign("[") {
            let key = try expression()
            let keyHeight = lastHeight
            try expectSign("]")
            try expectSign("=")
            let value = try expression()
            try build(over: max(keyHeight, lastHeight))
            return LuaExpression.Field(key: key, value: value, line: line)
        }
        if case .name(let name) = token.kind {
            var ahead = self
            ahead.advance()
            if ahead.takeSign("=") {
                self = ahead
                return LuaExpression.Field(key: .string(name), value: try expression(), line: line)
            }
        }
        return LuaExpression.Field(key: nil, value: try expression(), line: line)
    }

    /// A function's parameters and body, after the word `function`.
    mutating func functionText(_ line: Int, isMethod: Bool) throws(Failure) -> LuaFunctionText {
        try expectSign("(")
        var parameters = isMethod ? ["self"] : []
        while !isSign(")") {
            if takeSign("...") { break }
            parameters.append(try name())
            if !takeSign(",") { break }
        }
        try expectSign(")")
        let statements = try buildFunction { parser throws(Failure) in try parser.body() }
        return LuaFunctionText(parameters: parameters, body: statements, line: line)
    }
}
