import Testing

/// A script that would never end, or not in years.
struct EndlessScript: CustomTestStringConvertible {
    let name: String
    let source: String
    /// Where the deadline must find it; nil where more than one line is right.
    let line: Int?

    init(_ name: String, line: Int?, _ source: String) {
        self.name = name
        self.line = line
        self.source = source
    }

    var testDescription: String { name }
}
