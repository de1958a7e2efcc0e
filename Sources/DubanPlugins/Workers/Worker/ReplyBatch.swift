/// Gathers what comes in great numbers, so that not each piece is a message of its own. The first pieces go at once, and
/// later ones do not wait long: what has not been sent is lost when the process is killed.
final class ReplyBatch<Element> {
    private let size: (Element) -> Int
    private let send: ([Element]) -> Void
    private var gathered: [Element] = []
    private var gatheredSize = 0
    private var sent = 0
    private var lastSent = ContinuousClock.now

    private static var sentAtOnce: Int { 100 }
    private static var largestCount: Int { 256 }
    private static var largestSize: Int { 1 << 20 }
    private static var longestWait: Duration { .milliseconds(20) }

    /// - Parameter size: about how many bytes an element takes in a message.
    init(size: @escaping (Element) -> Int, send: @escaping ([Element]) -> Void) {
        self.size = size
        self.send = send
    }

    func add(_ element: Element) {
        gathered.append(element)
        gatheredSize += size(element)
        let isEarly = sent < Self.sentAtOnce
        let isLarge = gathered.count >= Self.largestCount || gatheredSize >= Self.largestSize
        if isEarly || isLarge || lastSent.duration(to: .now) > Self.longestWait { flush() }
    }

    func flush() {
        lastSent = .now
        guard !gathered.isEmpty else { return }
        sent += gathered.count
        send(gathered)
        gathered.removeAll(keepingCapacity: true)
        gatheredSize = 0
    }
}
