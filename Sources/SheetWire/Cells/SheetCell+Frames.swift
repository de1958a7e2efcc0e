extension SheetCell {
    /// The byte before a cell's content that tells its kind.
    public enum Tag {
        /// A text.
        public static let text: UInt8 = 0
        /// A number.
        public static let number: UInt8 = 1
        /// A date.
        public static let serialDate: UInt8 = 2
        /// A percentage.
        public static let percent: UInt8 = 3
        /// Yes or no.
        public static let boolean: UInt8 = 4
        /// A formula's failure.
        public static let failure: UInt8 = 5
    }

    func write(to writer: inout ByteWriter) {
        switch self {
        case .text(let text):
            writer.write(byte: Tag.text)
            writer.write(text)
        case .number(let number):
            writer.write(byte: Tag.number)
            writer.write(number)
        case .serialDate(let number):
            writer.write(byte: Tag.serialDate)
            writer.write(number)
        case .percent(let number):
            writer.write(byte: Tag.percent)
            writer.write(number)
        case .boolean(let boolean):
            writer.write(byte: Tag.boolean)
            writer.write(byte: boolean ? 1 : 0)
        case .failure(let text):
            writer.write(byte: Tag.failure)
            writer.write(text)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        switch try reader.byte() {
        case Tag.text: self = .text(try reader.text())
        case Tag.number: self = .number(try reader.number())
        case Tag.serialDate: self = .serialDate(try reader.number())
        case Tag.percent: self = .percent(try reader.number())
        case Tag.boolean: self = .boolean(try reader.byte() == 1)
        case Tag.failure: self = .failure(try reader.text())
        default: throw ByteReader.Malformed()
        }
    }
}
