/// Random numbers that a seed repeats: Marsaglia's 64-bit xorshift. A property test names the seed when it fails.
package struct RandomNumbers: RandomNumberGenerator {
    /// The seeds that property tests run with.
    package static let seeds: [UInt64] = [1, 80, 20_230_327]

    private var state: UInt64

    package init(seed: UInt64) {
        // Zero is the one state from which xorshift never moves.
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    package mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
