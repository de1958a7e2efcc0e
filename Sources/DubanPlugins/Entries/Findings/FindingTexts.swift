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
        withBytes(checkPlace, name.hasBytes)
    }

    /// Hands out the message as it stands.
    func withMessage<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withBytes(messagePlace, body)
    }

    /// Hands out the name of the check as it stands.
    func withCheck<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withBytes(checkPlace, body)
    }

    /// Hands out the model and the code of what the finding is about; nil where it is about nothing.
    func withSubject<Result>(
        _ body: (_ model: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard let subjectPlaces else { return nil }
        return withBytes(subjectPlaces.model) { model in
            withBytes(subjectPlaces.code) { code in body(model, code) }
        }
    }

    /// Hands out the key; nil where there is none.
    func withKey<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        keyPlace.map { withBytes($0, body) }
    }

    private func text(_ place: Place) -> String {
        withBytes(place) { String(decoding: $0, as: UTF8.self) }
    }

    private func withBytes<Result>(_ place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { all in
            body(UnsafeBufferPointer(rebasing: all.dropFirst(Int(place.start)).prefix(Int(place.count))))
        }
    }
}

extension FindingTexts: WireValue {
    func write(to writer: inout WireWriter) {
        withCheck { writer.write(utf8: $0) }
        withMessage { writer.write(utf8: $0) }
        writer.write(subjectPlaces != nil)
        _ = withSubject { model, code in
            writer.write(utf8: model)
            writer.write(utf8: code)
        }
        writer.write(keyPlace != nil)
        _ = withKey { writer.write(utf8: $0) }
    }

    init(from reader: inout WireReader) throws(WireError) {
        checkPlace = Place(try reader.textRange())
        messagePlace = Place(try reader.textRange())
        subjectPlaces = try reader.boolean() ? (Place(try reader.textRange()), Place(try reader.textRange())) : nil
        keyPlace = try reader.boolean() ? Place(try reader.textRange()) : nil
        bytes = reader.bytes
    }
}
