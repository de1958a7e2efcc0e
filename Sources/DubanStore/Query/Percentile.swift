import CRowSource
import CSQLiteRows
public import DubanModel

/// A percentile of values at hand, by the same arithmetic as that of values that the engine holds.
public enum Percentile {
    /// The value at a share, from 0 to 1, of the way through numbers or amounts in their order; nothing where there are
    /// none, and outside of 0 to 1.
    public static func value(of values: [FieldValue], share: Double) throws(StoreError) -> FieldValue {
        var numbers = percentile_values()
        defer { percentile_free(&numbers) }
        var isMoney = false
        for value in values {
            let isAdded =
                switch value {
                case .integer(let integer): percentile_add_integer(&numbers, integer)
                case .money(let money): percentile_add_integer(&numbers, money.fen)
                case .number(let number) where !number.isNaN: percentile_add_real(&numbers, number)
                case .null, .text, .number, .boolean, .moment: true
                }
            if !isAdded {
                throw StoreError(.database, LocalizedText("out of memory for a percentile", zh: "计算百分位数时内存不足"))
            }
            if case .money = value { isMoney = true }
        }
        var found = row_cell()
        percentile_find(&numbers, share, isMoney, &found)
        return switch found.kind {
        case row_cell_integer: FieldValue(stored: found.integer, as: isMoney ? .money : .integer)
        case row_cell_real where !found.real.isNaN: .number(found.real)
        default: .null
        }
    }
}
