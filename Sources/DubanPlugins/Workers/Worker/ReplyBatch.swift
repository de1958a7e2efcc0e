/// Gathers what comes in great numbers, so that not each piece is a message of its own. Of what is urgent the first pieces
/// go at once, and later ones do not wait long: what has not been sent is lost when the process is killed.
final class ReplyBatch<Element> {
    private let size: (Element) -> Int
    private let isUrgent: Bool
    private let send: ([Element]) -> Void
    private var gathered: [Element] = []
    private var gatheredSize = 0
    private var sent = 0
    private var lastSent = ContinuousClock.now

    private static var sentAtOnce: Int { 100 }
    private static var largestCount: Int { 256 }
    private static var largestSize: Int { 1 << 20 }
    private static var longestWait: Duration { .milliseconds(20) }

    /// - Parameters:
    ///   - size: about how many bytes an element takes in a message.
    ///   - isUrgent: whether what has been gathered is of use by itself.
    init(size: @escaping (Element) -> Int, isUrgent: Bool = true, send: @escaping ([Element]) -> Void) {
        self.size = size
        self.isUrgent = isUrgent
        self.send = send
    }

    func add(_ element: Element) {
        gathered.append(element)
        gatheredSize += size(element)
        if isLarge || isUrgent && (isEarly || hasWaited) { flush() }
    }

    private var isLarge: Bool { gathered.count >= Self.largestCount || gatheredSize >= Self.largestSize }
    private var isEarly: Bool { sent < Self.sentAtOnce }
    private var hasWaited: Bool { lastSent.duration(to: .now) > Self.longestWait }

    func flush() {
        lastSent = .now
        guard !gathered.isEmpty else { return }
        sent += gathered.count
        send(gathered)
        gathered.removeAll(keepingCapacity: true)
        gatheredSize = 0
    }
}
