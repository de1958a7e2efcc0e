/// An operator of Lua that a host type may define.
///
/// The body gets the operands as arguments 1 and 2, in the order of the source; only one of them need
/// be of the type that defines the operator.
public enum LuaOperator: String, Hashable, Sendable, CaseIterable {
    /// `a + b`
    case add = "__add"
    /// `a - b`
    case subtract = "__sub"
    /// `a * b`
    case multiply = "__mul"
    /// `a / b`
    case divide = "__div"
    /// `-a`
    case negate = "__unm"
    /// `a .. b`; value types join the texts of both operands by themselves.
    case concatenate = "__concat"
    /// `#a`
    case length = "__len"
    /// `a < b`; asked by value types only when the operands are of different types.
    case lessThan = "__lt"
    /// `a <= b`; asked by value types only when the operands are of different types.
    case lessThanOrEqual = "__le"
    /// `a(…)`
    case call = "__call"
    /// `tostring(a)`
    case text = "__tostring"
    /// `pairs(a)`: the body pushes the iterator, its state and the first key.
    case pairs = "__pairs"
}
