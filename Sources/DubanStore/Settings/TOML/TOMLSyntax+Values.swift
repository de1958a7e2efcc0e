// Values, and the lists and inline tables that hold them.
extension TOMLSyntax {
    mutating func checkValue() throws(TOMLProblem) {
        switch current {
        case UInt8(ascii: "\""): try checkText(isLong: startsLong)
        case UInt8(ascii: "'"): try checkLiteral(isLong: startsLong)
        case UInt8(ascii: "["): try checkList()
        case UInt8(ascii: "{"): try checkInlineTable()
        default: try checkPlainValue()
        }
    }

    /// Whether three quotes stand here, with which a text of several lines begins.
    private var startsLong: Bool { current == next && current == byte(at: position + 2) }

    private mutating func checkList() throws(TOMLProblem) {
        try descend()
        try skipBetweenElements()
        while current != UInt8(ascii: "]") {
            try checkValue()
            try skipBetweenElements()
            guard skip(UInt8(ascii: ",")) else { break }
            try skipBetweenElements()
        }
        guard skip(UInt8(ascii: "]")) else { throw fault("expected , or ] in a list", zh: "列表中此处应为 , 或 ]") }
        depth -= 1
    }

    /// Lists may go over several lines, with comments.
    private mutating func skipBetweenElements() throws(TOMLProblem) {
        repeat {
            skipBlanks()
            try checkComment()
        } while skipLineBreak()
    }

    private mutating func checkInlineTable() throws(TOMLProblem) {
        try descend()
        skipBlanks()
        if current != UInt8(ascii: "}") {
            repeat {
                try checkEntry()
                skipBlanks()
            } while skip(UInt8(ascii: ","))
        }
        guard skip(UInt8(ascii: "}")) else {
            throw fault("expected , or } in a table on one line", zh: "单行表中此处应为 , 或 }")
        }
        depth -= 1
    }
}
