import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// A file that the importer of a plugin reads.
struct PluginImport {
    /// The importer's full name.
    let name: String
    let file: String
    let arguments: [String: String]

    /// What a worker can be handed.
    private static let longest = 48 << 20

    /// What the importer reads in the file, and what kind of records that is.
    func records(
        in environment: RunEnvironment
    ) throws -> (model: Model, records: [(line: Int, values: [FieldName: String])], plugin: Plugin) {
        let (pluginID, entryID) = try PluginRegistry.split(name)
        let plugin = try environment.plugin(pluginID)
        let entry = try environment.entries(of: plugin).entry(entryID, of: pluginID, kinds: [.importer])
        let purpose = WorkerJob.Purpose.entry(
            id: entryID,
            kinds: [.importer],
            arguments: arguments,
            input: .file(name: URL(fileURLWithPath: file).lastPathComponent, content: try content())
        )
        let job = try environment.perform(plugin, purpose)
        let model = try Model.meant(by: entry.model ?? "", in: environment.workspace.catalog)
        guard case .records(let made)? = job.product else { return (model, [], plugin) }
        try environment.access(of: plugin).checkImport(of: model)
        return (model, made.map { ($0.line, $0.values) }, plugin)
    }

    private func content() throws -> [UInt8] {
        let content = try InputFile.content(of: file)
        guard content.count <= Self.longest else {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(file) has \(content.count) bytes: expected at most \(Self.longest >> 20) MiB",
                    zh: "\(file) 有 \(content.count) 字节：上限为 \(Self.longest >> 20) MiB"
                )
            )
        }
        return Array(content)
    }
}
