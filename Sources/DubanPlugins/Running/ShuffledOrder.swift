/// Numbers that put things into another order, the same one each time: Marsaglia's 64-bit xorshift.
struct ShuffledOrder: RandomNumberGenerator {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
