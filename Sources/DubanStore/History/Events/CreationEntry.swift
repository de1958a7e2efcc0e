import DubanModel
import struct DubanModel.Record

/// What a record was when it was made, as a batch of creations has it: the fields that had a value, and the values, whose
/// order is that of the fields. Another thread may make it than the one that puts it into a batch.
struct CreationEntry: Sendable {
    /// The fields that have values, by their places among the stored ones; the code is none of them.
    let fields: FieldPlaces
    /// When the creation took effect.
    let effective: Moment
    /// The time, the code and the values as JSON in UTF-8, from behind the number of the shape up to the closing bracket.
    let text: [UInt8]

    /// Nil for a model of which there are more stored fields than can be told apart.
    init?(_ record: Record, effective: Moment) {
        let model = record.model
        guard model.storedPositions.count <= FieldPlaces.most else { return nil }
        var fields = FieldPlaces()
        var text: [UInt8] = []
        text.reserveCapacity(192)
        text += String(effective.encoded).utf8
        text.append(UInt8(ascii: ","))
        JSONValue.append(.text(record.code), to: &text)
        for (place, position) in model.storedPositions.enumerated() where position != model.codePosition {
            let value = record.values[position]
            guard !value.isNull else { continue }
            fields.insert(place)
            text.append(UInt8(ascii: ","))
            JSONValue.append(value, to: &text)
        }
        text.append(UInt8(ascii: "]"))
        self.fields = fields
        self.effective = effective
        self.text = text
    }
}
