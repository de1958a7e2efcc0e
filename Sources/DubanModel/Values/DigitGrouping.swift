/// The commas by which people group the digits of long numbers.
enum DigitGrouping {
    /// The bytes of a number without its grouping commas; nil where a comma does not part three digits from what
    /// stands before. A comma read more kindly would turn `12,5`, as half of Europe writes twelve and a half, into 125.
    static func removed(from bytes: some Sequence<UInt8>) -> [UInt8]? {
        var kept: [UInt8] = []
        var run = 0
        var isGrouped = false
        var isWhole = true
        for byte in bytes {
            switch byte {
            case 0x2C:
                guard isWhole, isGrouped ? run == 3 : (1...3).contains(run) else { return nil }
                isGrouped = true
                run = 0
            case 0x30...0x39:
                run += 1
                kept.append(byte)
            default:
                let isSign = kept.isEmpty && (byte == 0x2B || byte == 0x2D)
                if isWhole, isGrouped, run != 3 { return nil }
                if !isSign { isWhole = false }
                kept.append(byte)
            }
        }
        return isWhole && isGrouped && run != 3 ? nil : kept
    }
}
