import Glibc

/// The attributes of an element, valid while the element is told of.
struct XMLAttributes {
    /// The value of an attribute.
    struct Value {
        let start: UnsafePointer<CChar>

        var string: String { String(cString: start) }

        /// Whether the value is one of those that stand for yes.
        var isTrue: Bool { self == "1" || self == "true" }

        static func == (left: Value, right: StaticString) -> Bool { strcmp(left.start, right.utf8Start) == 0 }

        /// The value as a whole number that is not negative.
        var count: Int? {
            var place = start
            var count = 0
            while place.pointee != 0 {
                let digit = Int(place.pointee) - 0x30
                guard (0...9).contains(digit), count < 1_000_000_000 else { return nil }
                count = count * 10 + digit
                place += 1
            }
            return place == start ? nil : count
        }

        /// Its bytes.
        var bytes: UnsafeBufferPointer<UInt8> {
            let count = strlen(start)
            return UnsafeBufferPointer(
                start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self),
                count: count
            )
        }
    }

    private let start: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ start: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.start = start }

    /// The value of an attribute, named without its prefix.
    subscript(name: StaticString) -> Value? {
        guard var place = start else { return nil }
        while let key = place.pointee, let value = (place + 1).pointee {
            if XMLName(key) == name { return Value(start: value) }
            place += 2
        }
        return nil
    }

    /// Calls a closure with every attribute.
    func forEach(_ body: (XMLName, Value) -> Void) {
        guard var place = start else { return }
        while let key = place.pointee, let value = (place + 1).pointee {
            body(XMLName(key), Value(start: value))
            place += 2
        }
    }
}
