import DubanModel
import DubanStore

extension Condition: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(field.rawValue)
        switch comparison {
        case .equal(let value): writer.write(0, value)
        case .notEqual(let value): writer.write(1, value)
        case .less(let value): writer.write(2, value)
        case .lessOrEqual(let value): writer.write(3, value)
        case .greater(let value): writer.write(4, value)
        case .greaterOrEqual(let value): writer.write(5, value)
        case .passedBy(let value): writer.write(6, value)
        case .oneOf(let values):
            writer.write(byte: 7)
            writer.write(list: values)
        case .noneOf(let values):
            writer.write(byte: 8)
            writer.write(list: values)
        case .contains(let text): writer.write(9, .text(text))
        case .hasPrefix(let text): writer.write(10, .text(text))
        case .isKnown(let isKnown): writer.write(11, .boolean(isKnown))
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        let field = FieldName(rawValue: try reader.text())
        let tag = try reader.byte()
        if tag == 7 || tag == 8 {
            let values = try reader.list(FieldValue.self)
            self.init(field, tag == 7 ? .oneOf(values) : .noneOf(values))
            return
        }
        let value = try reader.value(FieldValue.self)
        let comparison: Comparison
        switch (tag, value) {
        case (0, _): comparison = .equal(value)
        case (1, _): comparison = .notEqual(value)
        case (2, _): comparison = .less(value)
        case (3, _): comparison = .lessOrEqual(value)
        case (4, _): comparison = .greater(value)
        case (5, _): comparison = .greaterOrEqual(value)
        case (6, _): comparison = .passedBy(value)
        case (9, .text(let text)): comparison = .contains(text)
        case (10, .text(let text)): comparison = .hasPrefix(text)
        case (11, .boolean(let isKnown)): comparison = .isKnown(isKnown)
        default: throw WireError("\(tag) is no comparison")
        }
        self.init(field, comparison)
    }
}

extension WireWriter {
    fileprivate mutating func write(_ tag: UInt8, _ value: FieldValue) {
        write(byte: tag)
        write(value)
    }
}
