public import DubanModel

/// A record that an importer has read out of a file.
public struct ImportedRecord: Sendable, Hashable {
    /// Its model, by name.
    public let model: String
    /// The line of the file that it stands on, where the importer tells; 0 otherwise.
    public let line: Int
    /// The fields of which the file speaks, as people write their values.
    public let values: [FieldName: String]

    init(model: String, line: Int, values: [FieldName: String]) {
        self.model = model
        self.line = line
        self.values = values
    }
}
