/// Bytes from the other side of a pipe that say nothing known.
struct WireError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    static let truncated = WireError("the message ends too early")
}
