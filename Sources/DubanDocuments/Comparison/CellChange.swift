import DubanModel

/// What became of a value.
struct CellChange {
    let old: Cell
    let new: Cell

    init(_ old: Cell, _ new: Cell) {
        self.old = old
        self.new = new
    }

    /// Whether it is still the same; what is no number at all equals itself.
    var isNone: Bool {
        switch (old, new) {
        case (.number(let old), .number(let new)), (.percent(let old), .percent(let new)),
            (.points(let old), .points(let new)):
            old == new || (old.isNaN && new.isNaN)
        default: old == new
        }
    }

    /// By how much it grew, where both are numbers of one kind.
    var difference: Cell? {
        switch (old, new) {
        case (.integer(let old), .integer(let new)):
            let (difference, overflow) = new.subtractingReportingOverflow(old)
            return overflow ? nil : .integer(difference)
        case (.money(let old), .money(let new)):
            let (difference, overflow) = new.fen.subtractingReportingOverflow(old.fen)
            return overflow ? nil : .money(Money(fen: difference))
        case (.percent(let old), .percent(let new)): return .points(new - old)
        case (.number(let old), .number(let new)): return .number(new - old)
        case (.number(let old), .integer(let new)): return .number(Double(new) - old)
        case (.integer(let old), .number(let new)): return .number(new - Double(old))
        default: return nil
        }
    }

    /// Whether a difference is one upward, which is written with a sign. Points have theirs already.
    static func isIncrease(_ difference: Cell) -> Bool {
        switch difference {
        case .integer(let number): number > 0
        case .number(let number): number > 0
        case .money(let money): money.fen > 0
        default: false
        }
    }
}
