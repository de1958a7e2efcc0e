import Foundation

extension String {
    /// Whether the text consists of these bytes in UTF-8.
    package func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count == bytes.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { own in
            guard let first = own.baseAddress, let second = bytes.baseAddress else { return bytes.isEmpty }
            return memcmp(first, second, bytes.count) == 0
        }
        return isSame ?? utf8.elementsEqual(bytes)
    }
}
