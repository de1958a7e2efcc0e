import DubanModel

/// The texts of a finding in UTF-8, in the memory of the message or file in which they came.
///
/// A run has many thousand findings and hands most of them on as they are: a text is made when somebody looks at it.
struct FindingTexts: Sendable {
    /// Where a text stands.
    private struct Place {
        let start: UInt32
        let count: UInt32

        init(_ range: Range<Int>) {
            start = UInt32(clamping: range.lowerBound)
            count = UInt32(clamping: range.count)
        }
    }

    private let bytes: [UInt8]
    private let checkPlace: Place
    private let messagePlace: Place
    private let subjectPlaces: (model: Place, code: Place)?
    private let keyPlace: Place?

    init(check: String, message: String, subject: Finding.Subject?, key: String?) {
        var bytes: [UInt8] = []
        func place(_ text: String) -> Place {
            let start = bytes.count
            bytes.append(contentsOf: text.utf8)
            return Place(start..<bytes.count)
        }
        checkPlace = place(check)
        messagePlace = place(message)
        subjectPlaces = subject.map { (place($0.model), place($0.code)) }
        keyPlace = key.map(place)
        self.bytes = bytes
    }

    var check: String { text(checkPlace) }

    var message: String { text(messagePlace) }

    var subject: Finding.Subject? {
        subjectPlaces.map { Finding.Subject(model: text($0.model), code: text($0.code)) }
    }

    var key: String? { keyPlace.map(text) }

    /// How many bytes they take.
    var size: Int {
        let subject = subjectPlaces.map { Int($0.model.count) + Int($0.code.count) } ?? 0
        return Int(checkPlace.count) + Int(messagePlace.count) + subject + Int(keyPlace?.count ?? 0)
    }

    /// Whether the check has this name.
    func isOf(_ name: String) -> Bool {
        withBytes { name.hasBytes($0.check) }
    }

    /// The texts as they stand in memory.
    struct Bytes {
        let check: UnsafeBufferPointer<UInt8>
        let message: UnsafeBufferPointer<UInt8>
        let subject: (model: UnsafeBufferPointer<UInt8>, code: UnsafeBufferPointer<UInt8>)?
        let key: UnsafeBufferPointer<UInt8>?

        /// Hands out the pieces of which the finding's id consists.
        ///
        /// - Parameter number: its place among findings that are told apart by nothing else.
        func forEachPartOfID(numbered number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            body(check)
            forEachPartOfIDAfterCheck(numbered: number, body)
        }

        /// The same without the name of the check.
        func forEachPartOfIDAfterCheck(numbered number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            func add(_ mark: StaticString) { mark.withUTF8Buffer(body) }
            if let (model, code) = subject {
                add(":")
                body(model)
                add("/")
                body(code)
            }
            if let key {
                add("#")
                body(key)
            }
            guard number > 1 else { return }
            var mark = "#\(number)"
            mark.withUTF8(body)
        }
    }

    /// Hands out the texts as they stand, for whoever only hands them on.
    func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { all in
            func text(_ place: Place) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: all.dropFirst(Int(place.start)).prefix(Int(place.count)))
            }
            return body(
                Bytes(
                    check: text(checkPlace),
                    message: text(messagePlace),
                    subject: subjectPlaces.map { (text($0.model), text($0.code)) },
                    key: keyPlace.map(text)
                )
            )
        }
    }

    private func text(_ place: Place) -> String {
        String(decoding: bytes.dropFirst(Int(place.start)).prefix(Int(place.count)), as: UTF8.self)
    }
}

extension FindingTexts: WireValue {
    func write(to writer: inout WireWriter) {
        withBytes { texts in
            writer.write(utf8: texts.check)
            writer.write(utf8: texts.message)
            writer.write(texts.subject != nil)
            if let (model, code) = texts.subject {
                writer.write(utf8: model)
                writer.write(utf8: code)
            }
            writer.write(texts.key != nil)
            if let key = texts.key { writer.write(utf8: key) }
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        checkPlace = Place(try reader.textRange())
        messagePlace = Place(try reader.textRange())
        subjectPlaces = try reader.boolean() ? (Place(try reader.textRange()), Place(try reader.textRange())) : nil
        keyPlace = try reader.boolean() ? Place(try reader.textRange()) : nil
        bytes = reader.bytes
    }
}
