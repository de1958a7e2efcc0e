import Foundation
import Testing

/// The folder of the hostile plugin, to put strange things into.
struct HostileFolder {
    let bench: Workbench

    private static let settings = "duban.toml"

    private func path(_ name: String) -> String { bench.path("Plugins/\(HostileWorkspace.plugin)/\(name)") }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// A `main.lua` that asks for the module `x`.
    func requireX() throws {
        try write("require 'x'", to: "main.lua")
    }

    func addToManifest(_ text: String) throws {
        try bench.append(text + "\n", to: "Plugins/\(HostileWorkspace.plugin)/plugin.toml")
    }

    /// Adds to the workspace's own settings.
    func addToSettings(_ text: String) throws {
        try bench.append("\n" + text + "\n", to: Self.settings)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }

    /// A folder, in the place of whatever is there.
    func makeFolder(_ name: String) throws {
        try? remove(name)
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    /// A pipe that nobody writes to, in the place of whatever is there.
    func makePipe(_ name: String) throws {
        try? remove(name)
        try #require(mkfifo(path(name), 0o600) == 0)
    }

    /// A file of zero bytes that take no space, in the place of whatever is there.
    func makeHole(_ name: String, bytes: Int64) throws {
        try write([], to: name)
        try #require(truncate(path(name), Int(bytes)) == 0)
    }

    /// A symbolic link, in the place of whatever is there.
    func link(_ name: String, to destination: String) throws {
        try? remove(name)
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: destination)
    }

    func removeAll() throws {
        try remove("")
        try? FileManager.default.removeItem(atPath: bench.path("elsewhere"))
    }

    /// Whether a file of the workspace is none of those that are changed here.
    func isElsewhere(_ name: String) -> Bool {
        !name.hasPrefix("Plugins/\(HostileWorkspace.plugin)") && name != Self.settings
    }
}
