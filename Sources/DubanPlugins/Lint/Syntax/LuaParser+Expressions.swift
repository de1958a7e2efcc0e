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
        while takeSign(",") { list.append(try expression()) }
        return list
    }

    mutating func expression(_ limit: Int = 0) throws(Failure) -> LuaExpression {
        try nested { parser throws(Failure) in
            var left: LuaExpression
            if let word = parser.operatorWord, ["not", "-", "#", "~"].contains(word) {
                parser.advance()
                left = .operation(word, [try parser.expression(Self.unaryPriority)])
            } else {
                left = try parser.simple()
            }
            while let word = parser.operatorWord, let priority = Self.binary[word], priority.left > limit {
                parser.advance()
                left = .operation(word, [left, try parser.expression(priority.right)])
            }
            return left
        }
    }

    private mutating func simple() throws(Failure) -> LuaExpression {
        let line = line
        switch token.kind {
        case .number, .keyword("nil"), .keyword("true"), .keyword("false"), .sign("..."):
            advance()
            return .constant
        case .string(let text):
            advance()
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
            try expectSign(")")
        } else {
            let line = line
            base = .name(try name(), line: line)
        }
        while true {
            let line = line
            switch token.kind {
            case .sign("."):
                advance()
                base = .index(base, key: .string(try name()), line: line)
            case .sign("["):
                advance()
                base = .index(base, key: try expression(), line: line)
                try expectSign("]")
            case .sign(":"):
                advance()
                let name = try name()
                base = .method(base, name: name, try arguments(), line: line)
            case .sign("("), .sign("{"), .string: base = .call(base, try arguments(), line: line)
            default: return base
            }
        }
    }

    private mutating func arguments() throws(Failure) -> [LuaExpression] {
        if case .string(let text) = token.kind {
            advance()
            return [.string(text)]
        }
        if isSign("{") { return [try table()] }
        try expectSign("(")
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
            while !parser.isSign("}") {
                fields.append(try parser.field())
                if !parser.takeSign(","), !parser.takeSign(";") { break }
            }
            try parser.expectSign("}")
            return .table(fields, line: start)
        }
    }

    private mutating func field() throws(Failure) -> LuaExpression.Field {
        let line = line
        if takeSign("[") {
            let key = try expression()
            try expectSign("]")
            try expectSign("=")
            return LuaExpression.Field(key: key, value: try expression(), line: line)
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
        return LuaFunctionText(parameters: parameters, body: try body(), line: line)
    }
}
