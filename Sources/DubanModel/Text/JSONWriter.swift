import Dispatch
import Synchronization

/// Writes JSON text piece by piece, in UTF-8: results of many thousand elements are never built as one value, nor held as
/// one text.
///
/// Within ``array(_:)`` each value that is written is an element; within ``object(_:)`` a name comes before each value.
public struct JSONWriter {
    private var bytes: [UInt8] = []
    private let isIndented: Bool
    /// Takes the text as it grows; nil where all of it is taken at the end.
    private let give: (([UInt8]) -> Void)?
    /// A comma, the end of a line, and the spaces before the next one's first character.
    private var lineBreak = Array(",\n".utf8)
    /// The names that were written, with what stands around them there.
    private var names: [KnownName] = []
    private var depth = 0
    /// Whether nothing stands yet in the innermost array or object.
    private var isEmpty = true
    /// Whether a name has been written whose value is to come.
    private var isNamed = false

    /// A name as it is written at one depth: what was written once is most often written again.
    private struct KnownName {
        /// Where it stands in the program.
        let start: UnsafePointer<UInt8>
        let depth: Int
        /// Whether it is the first one of its object.
        let isFirst: Bool
        /// What separates it from what comes before, its quotation marks and its colon included.
        let bytes: [UInt8]
    }

    /// Pieces of about this size are handed on.
    private static let pieceSize = 64 << 10

    private init(indented: Bool, give: (([UInt8]) -> Void)?) {
        isIndented = indented
        self.give = give
    }

    /// Writes a value.
    ///
    /// - Parameters:
    ///   - indented: whether elements stand on lines of their own, indented by two spaces a level.
    ///   - give: takes the text as it grows.
    ///   - body: writes the value.
    public static func write(
        indented: Bool,
        to give: ([UInt8]) -> Void,
        _ body: (inout JSONWriter) -> Void
    ) {
        withoutActuallyEscaping(give) { give in
            var writer = JSONWriter(indented: indented, give: give)
            body(&writer)
            give(writer.bytes)
        }
    }

    /// Writes a value.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: write(word: "null")
        case .boolean(let boolean): write(word: boolean ? "true" : "false")
        case .integer(let integer): write(word: String(integer))
        case .number(let number): write(word: number.isFinite ? FieldValue.number(number).written : "null")
        case .string(let text): write(text: text)
        case .array(let elements):
            array { writer in
                for element in elements { writer.write(element) }
            }
        case .object(let members):
            object { writer in
                for (name, value) in members {
                    writer.name(text: name)
                    writer.write(value)
                }
            }
        }
    }

    /// Writes text.
    public mutating func write(text: String) {
        separate()
        JSONWriter.append(text, to: &bytes)
    }

    /// Writes text that is there in UTF-8.
    package mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
        write(textInParts: { $0(text) })
    }

    /// Writes text that is there in UTF-8 and comes in parts.
    package mutating func write(textInParts parts: (_ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        parts { JSONWriter.append(utf8: $0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes an array of the values that the body writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// Writes an array of many elements, each of which the body writes, on as many threads as there are processors.
    ///
    /// - Parameter parts: the elements, as many together as are worth a thread's attention.
    public mutating func array<Element: Sendable>(
        inParts parts: [ArraySlice<Element>],
        _ body: @Sendable (borrowing Element, inout JSONWriter) -> Void
    ) {
        array { writer in
            var rest = parts.filter { !$0.isEmpty }[...]
            while !rest.isEmpty {
                for text in writer.texts(of: Array(rest.prefix(JSONWriter.partsAtOnce)), body) {
                    writer.bytes += text
                    writer.isEmpty = false
                    writer.handOn()
                }
                rest = rest.dropFirst(JSONWriter.partsAtOnce)
            }
        }
    }

    /// So many parts are held in memory.
    private static let partsAtOnce = 16

    private func texts<Element: Sendable>(
        of parts: [ArraySlice<Element>],
        _ body: @Sendable (borrowing Element, inout JSONWriter) -> Void
    ) -> [[UInt8]] {
        let (isIndented, depth, isEmpty) = (isIndented, depth, isEmpty)
        let texts = Mutex([[UInt8]](repeating: [], count: parts.count))
        DispatchQueue.concurrentPerform(iterations: parts.count) { place in
            var writer = JSONWriter(indented: isIndented, give: nil)
            writer.depth = depth
            writer.isEmpty = isEmpty && place == 0
            parts[place].withUnsafeBufferPointer { elements in
                // A look at each where it stands: to copy one counts references.
                for number in elements.indices { body(elements[number], &writer) }
            }
            let bytes = writer.bytes
            texts.withLock { $0[place] = bytes }
        }
        return texts.withLock(\.self)
    }

    /// Writes an object of the members that the body writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes the name of a member, whose value is to be written next. Names in code have nothing to escape.
    public mutating func name(_ name: StaticString) {
        let known = names.first { $0.start == name.utf8Start && $0.depth == depth && $0.isFirst == isEmpty }
        if let known {
            bytes.append(contentsOf: known.bytes)
            isEmpty = false
        } else {
            note(name)
        }
        isNamed = true
    }

    /// Writes a name for the first time.
    private mutating func note(_ name: StaticString) {
        let (start, isFirst) = (bytes.count, isEmpty)
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes += isIndented ? "\": ".utf8 : "\":".utf8
        names.append(
            KnownName(start: name.utf8Start, depth: depth, isFirst: isFirst, bytes: Array(bytes[start...]))
        )
    }

    /// Writes the name of a member that may be any text.
    public mutating func name(text: String) {
        separate()
        JSONWriter.append(text, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
        isNamed = true
    }

    /// Writes a member of an object.
    public mutating func member(_ name: StaticString, _ value: JSONValue) {
        self.name(name)
        write(value)
    }

    /// Writes a member of an object that is text.
    public mutating func member(_ name: StaticString, text: String) {
        self.name(name)
        write(text: text)
    }

    private mutating func enclose(_ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(opening)
        depth += 1
        isEmpty = true
        body(&self)
        depth -= 1
        if isIndented, !isEmpty { breakLine(after: false) }
        bytes.append(closing)
        isEmpty = false
        handOn()
    }

    /// Hands on what was written, once it is enough for a piece.
    private mutating func handOn() {
        guard let give, bytes.count >= JSONWriter.pieceSize else { return }
        give(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a number, or one of the words that are values.
    private mutating func write(word: String) {
        separate()
        bytes.append(contentsOf: word.utf8)
    }

    /// Writes what stands before a value or a name.
    private mutating func separate() {
        if isNamed {
            isNamed = false
            return
        }
        guard depth > 0 else { return }
        if isIndented { breakLine(after: !isEmpty) } else if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
    }

    private mutating func breakLine(after element: Bool) {
        let length = 2 + 2 * depth
        while lineBreak.count < length { lineBreak.append(UInt8(ascii: " ")) }
        lineBreak.withUnsafeBufferPointer { all in
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[(element ? 0 : 1)..<length]))
        }
    }
}

extension JSONWriter {
    /// Adds text as a JSON string in UTF-8.
    static func append(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { append(utf8: $0, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Adds what stands between the quotation marks.
    private static func append(utf8 text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        // Most text has nothing to escape, and is then taken as a whole.
        if isPlain(text) {
            bytes.append(contentsOf: text)
        } else {
            for byte in text { appendEscaped(byte, to: &bytes) }
        }
    }

    /// Whether none of the bytes is to be escaped. A loop that does not leave early looks at many bytes at a time.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var special: UInt8 = 0
        for byte in text { special |= isPlain(byte) ? 0 : 1 }
        return special == 0
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
    }

    private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case _ where isPlain(byte): bytes.append(byte)
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        default: bytes += ("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
        }
    }
}
