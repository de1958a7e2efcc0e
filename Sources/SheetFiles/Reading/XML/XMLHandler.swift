import SheetWire

/// Takes what stands in a part of a spreadsheet, element by element.
class XMLHandler {
    /// Why reading was stopped before the end.
    private(set) var failure: SheetFailure?
    /// Whether enough was read.
    private(set) var isDone = false

    /// An element starts.
    func start(_ name: XMLName, _ attributes: XMLAttributes) {}

    /// An element ends.
    func end(_ name: XMLName) {}

    /// Text stands in the element that started last.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Reads no further, because something is wrong.
    final func stop(_ failure: SheetFailure) {
        if self.failure == nil { self.failure = failure }
    }

    /// Reads no further, because everything is there.
    final func finish() { isDone = true }

    /// Whether to read no further.
    final var isStopped: Bool { isDone || failure != nil }
}
