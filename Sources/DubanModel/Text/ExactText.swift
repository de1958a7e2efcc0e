/// Text that is the same only where it has the same bytes, as the database compares it.
///
/// Texts beyond ASCII that are only equivalent count as the same elsewhere, which makes looking them up several times as
/// slow. Of codes and names by the million, that is most of the work.
package struct ExactText: Hashable, Sendable {
    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        right.text.utf8.withContiguousStorageIfAvailable(left.text.hasBytes)
            ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
