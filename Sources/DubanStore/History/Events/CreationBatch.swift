import DubanModel

/// The creations of records that one transaction brought in together, in one row instead of one event each: the same
/// fields have no names again and again, nothing tells that there was no value before, and no index has an entry for
/// each of them.
///
/// The records have numbers in turn, and so have the events. An entry is a JSON array: the number of its shape among the
/// batch's, when the creation took effect, the record's code, and the values of the shape's fields.
struct CreationBatch {
    /// The most creations of a batch: few enough for one of them to be found at once.
    static let most = 256

    let model: Model
    let author: Author
    /// The number of the first record.
    let firstRecord: Int64
    private(set) var count: Int64 = 0
    private(set) var firstEffective = Int64.max
    private(set) var lastEffective = Int64.min
    /// The entries so far, in UTF-8, without the bracket that ends them.
    private var text: [UInt8] = [UInt8(ascii: "[")]
    private var shapes: [FieldPlaces] = []

    init(of model: Model, by author: Author, firstRecord: Int64) {
        self.model = model
        self.author = author
        self.firstRecord = firstRecord
        text.reserveCapacity(32 * 1024)
    }

    /// Whether a record's creation may be the next entry.
    func takes(record: Int64, by other: Author) -> Bool {
        count < Self.most && record == firstRecord + count && other == author
    }

    /// Adds the creation of the next record.
    mutating func append(_ entry: CreationEntry) {
        if count > 0 { text.append(UInt8(ascii: ",")) }
        text.append(UInt8(ascii: "["))
        text += String(shape(of: entry.fields)).utf8
        text.append(UInt8(ascii: ","))
        text += entry.text
        count += 1
        firstEffective = min(firstEffective, entry.effective.encoded)
        lastEffective = max(lastEffective, entry.effective.encoded)
    }

    private mutating func shape(of fields: FieldPlaces) -> Int {
        if let known = shapes.lastIndex(of: fields) { return known }
        shapes.append(fields)
        return shapes.count - 1
    }

    /// The entries as JSON in UTF-8.
    var entries: [UInt8] { text + [UInt8(ascii: "]")] }

    /// The names of the fields of each shape, as JSON.
    var shapeNames: String {
        let names = shapes.map { fields in
            model.storedNames.enumerated().filter { fields.contains($0.offset) }.map { JSONValue.string($0.element) }
        }
        return JSONValue.array(names.map(JSONValue.array)).text(indented: false)
    }
}
