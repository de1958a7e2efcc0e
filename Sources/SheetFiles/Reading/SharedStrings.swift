import SheetWire

/// The texts that the cells of a book share, one after the other in one piece of memory.
final class SharedStrings: XMLHandler {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var isInItem = false
    private var isInText = false
    private var phoneticDepth = 0

    /// The most text that is kept, in bytes; a city's ledgers of a hundred years have less.
    static let mostBytes = 64 * 1024 * 1024
    /// The most texts.
    static let mostTexts = 4 * 1024 * 1024

    /// Reads the part with the texts, where the book has one.
    static func read(_ part: String?, in archive: ZipArchive) throws(SheetFailure) -> SharedStrings {
        let strings = SharedStrings()
        if let part { try XMLPart(part, in: archive).parse(strings) }
        return strings
    }

    /// Gives a closure the bytes of a text; false where the book has no such text.
    func withText(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard ends.indices.contains(index) else { return false }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])])) }
        return true
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "si" {
            isInItem = true
        } else if name == "t" {
            isInText = isInItem && phoneticDepth == 0
        } else if name == "rPh" {
            phoneticDepth += 1
        }
    }

    override func end(_ name: XMLName) {
        if name == "t" {
            isInText = false
        } else if name == "rPh" {
            phoneticDepth -= 1
        } else if name == "si" {
            isInItem = false
            guard ends.count < SharedStrings.mostTexts else { return stop(SheetFailure(.tooLarge, "shared strings")) }
            ends.append(UInt32(clamping: bytes.count))
        }
    }

    override func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInText else { return }
        guard bytes.count + text.count <= SharedStrings.mostBytes else {
            return stop(SheetFailure(.tooLarge, "shared strings"))
        }
        bytes.append(contentsOf: text)
    }
}
