/// A plugin as a worker gets it: the text of its files and the values of its settings.
///
/// The worker has no other way to a file, so that `require` cannot leave the plugin's folder whatever it is asked for.
struct PluginPackage: Sendable, Equatable {
    /// The plugin's id.
    let id: String
    /// How its files are named in messages, such as `Plugins/statistics`.
    var displayFolder: String
    /// The bytes of its files, by their path below its folder: `main.lua`, `lib/rules.lua`.
    let sources: [String: [UInt8]]
    /// Files and folders that are there and cannot be used, with what hinders it.
    let refusals: [String: String]
    /// The values of its settings.
    var settings: [String: SchemaValue]
    /// Its version.
    var version = ""
    /// The level of the API for which it was written.
    var api = PluginManifest.currentAPI
    /// The ids of the plugins that it requires itself.
    var requires: [String] = []
    /// The plugins that it requires, each after what it requires in turn; those have no such list of their own.
    var libraries: [PluginPackage] = []

    /// The file that is run first.
    static let mainFile = "main.lua"

    /// The same plugin with other values of its settings.
    func with(settings: [String: SchemaValue]) -> PluginPackage {
        var package = self
        package.settings = settings
        return package
    }

    /// How messages name a file.
    func displayName(of path: String) -> String { "\(displayFolder)/\(path)" }

    /// What hinders the use of a file, or of a folder above it; nil for nothing.
    func refusal(of path: String) -> String? {
        refusals.first { path == $0.key || path.hasPrefix($0.key + "/") }?.value
    }

    /// The text of the file that messages call by a name, be it of a plugin that it requires.
    func source(displayedAs name: String) -> [UInt8]? {
        for library in libraries {
            if let source = library.source(displayedAs: name) { return source }
        }
        guard name.hasPrefix(displayFolder + "/") else { return nil }
        return sources[String(name.dropFirst(displayFolder.count + 1))]
    }
}

extension PluginPackage: WireValue {
    func write(to writer: inout WireWriter) {
        writeAlone(to: &writer)
        writer.write(libraries.count)
        for library in libraries { library.writeAlone(to: &writer) }
    }

    init(from reader: inout WireReader) throws(WireError) {
        try self.init(aloneFrom: &reader)
        // A library in a library, and so on, is nothing that a message may hold.
        for _ in 0..<(try reader.count()) { libraries.append(try PluginPackage(aloneFrom: &reader)) }
    }

    private func writeAlone(to writer: inout WireWriter) {
        writer.write(id)
        writer.write(displayFolder)
        writer.write(map: sources)
        writer.write(map: refusals)
        writer.write(map: settings)
        writer.write(list: requires)
        writer.write(version)
        writer.write(api)
    }

    private init(aloneFrom reader: inout WireReader) throws(WireError) {
        id = try reader.text()
        displayFolder = try reader.text()
        sources = try reader.map()
        refusals = try reader.map()
        settings = try reader.map()
        requires = try reader.list()
        version = try reader.text()
        api = try reader.integer(in: 1...Int(Int32.max))
    }
}
