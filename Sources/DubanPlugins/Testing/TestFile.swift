/// A file of a plugin's tests, with all that its run needs.
struct TestFile: Sendable, Equatable {
    /// How messages call it, such as `Plugins/petitions/tests/repeat.lua`.
    let name: String
    /// Its text.
    let source: [UInt8]
    /// The settings of the plugin in each fixture, by the fixture's name.
    let settings: [String: [String: SchemaValue]]
    /// The documents to compare with, by their names.
    let golden: [String: String]
    /// Whether the lines that run are counted.
    let measuresCoverage: Bool
    /// Only cases whose names hold this text are run; all where it is empty.
    let filter: String
}

extension TestFile: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(name)
        writer.write(source)
        writer.write(settings.count)
        for (fixture, values) in settings.sorted(by: { $0.key < $1.key }) {
            writer.write(fixture)
            writer.write(map: values)
        }
        writer.write(map: golden)
        writer.write(measuresCoverage)
        writer.write(filter)
    }

    init(from reader: inout WireReader) throws(WireError) {
        name = try reader.text()
        source = try reader.block()
        var settings: [String: [String: SchemaValue]] = [:]
        for _ in 0..<(try reader.count()) { settings[try reader.text()] = try reader.map() }
        self.settings = settings
        golden = try reader.map()
        measuresCoverage = try reader.boolean()
        filter = try reader.text()
    }
}
