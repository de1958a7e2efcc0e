/// How a table of globals behaves.
public struct LuaEnvironmentOptions: Hashable, Sendable {
    /// Whether reading a global that does not exist is an error that names the nearest one.
    public var strictGlobals: Bool
    /// Where the random numbers of `math.random` start: the same seed gives the same numbers.
    public var randomSeed: Int64

    /// Strict globals and seed 0, unless told otherwise.
    public init(strictGlobals: Bool = true, randomSeed: Int64 = 0) {
        self.strictGlobals = strictGlobals
        self.randomSeed = randomSeed
    }
}
