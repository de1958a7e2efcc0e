import Glibc

/// The name of an element without its prefix, valid while the element is told of.
struct XMLName {
    private let start: UnsafePointer<CChar>

    init(_ qualified: UnsafePointer<CChar>) {
        var start = qualified
        var place = qualified
        while place.pointee != 0 {
            if place.pointee == 0x3A { start = place + 1 }
            place += 1
        }
        self.start = start
    }

    /// Its first letter.
    var first: UInt8 { UInt8(bitPattern: start.pointee) }

    static func == (left: XMLName, right: StaticString) -> Bool {
        strcmp(left.start, right.utf8Start) == 0
    }
}
