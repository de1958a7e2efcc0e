/// How fast messages may go out: so many within a minute, whichever minute one looks at.
public struct SendingPace: Sendable {
    private let limit: Int
    private let span: Double
    private var sent: [String: [Double]] = [:]

    /// - Parameters:
    ///   - limit: how many messages a room takes within the span.
    ///   - span: in seconds.
    public init(limit: Int = 20, span: Double = 60) {
        self.limit = max(1, limit)
        self.span = span
    }

    /// How long to wait before the next message, in seconds.
    ///
    /// - Parameters:
    ///   - room: the address, each of which has a pace of its own.
    ///   - now: seconds of a clock that only goes forward.
    public func wait(for room: String, at now: Double) -> Double {
        let recent = (sent[room] ?? []).filter { now - $0 < span }
        guard recent.count >= limit, let first = recent.suffix(limit).first else { return 0 }
        return max(0, first + span - now)
    }

    /// Notes that a message has gone out.
    public mutating func note(_ room: String, at now: Double) {
        sent[room] = Array(((sent[room] ?? []) + [now]).suffix(limit))
    }
}
