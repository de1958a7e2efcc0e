extension StringProtocol {
    /// How many columns of a terminal the text takes: two for what East Asian typography calls wide.
    var displayColumns: Int {
        unicodeScalars.reduce(0) { columns, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                columns + 2
            default: columns + 1
            }
        }
    }

    /// Whether a Lua `nil` shows in it as a word of its own.
    var showsNil: Bool {
        split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == "nil" }
    }
}
