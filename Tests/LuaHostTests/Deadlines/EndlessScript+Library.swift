extension EndlessScript {
    /// The functions of the library in which no hook fires.
    static let library: [EndlessScript] = []
}
