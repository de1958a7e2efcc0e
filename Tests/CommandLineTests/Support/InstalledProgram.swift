import Foundation
import Testing

/// The program as it stands on a user's machine: `bin/duban`, with its plugins and sample data under `share/duban`.
/// It does not depend on where the package is built.
final class InstalledProgram: Sendable {
    private static let installed = Result { try InstalledProgram() }

    /// The installation that all tests use, removed when the tests end.
    static func shared() throws -> InstalledProgram { try installed.get() }

    let path: String
    private let folder: URL

    private init() throws {
        let files = FileManager.default
        folder = files.temporaryDirectory.appendingPathComponent("duban-installed-\(UUID().uuidString)")
        let share = folder.appendingPathComponent("share/duban")
        let bin = folder.appendingPathComponent("bin")
        for part in [share, bin] { try files.createDirectory(at: part, withIntermediateDirectories: true) }
        for part in ["Plugins", "seeds"] {
            try files.createSymbolicLink(
                at: share.appendingPathComponent(part),
                withDestinationURL: Repository.root.appendingPathComponent(part)
            )
        }
        path = bin.appendingPathComponent("duban").path
        let built = try #require(InstalledProgram.built, "the program is not built")
        try files.copyItem(atPath: built, toPath: path)
        let sheets = URL(fileURLWithPath: built).deletingLastPathComponent().appendingPathComponent("duban-sheets")
        try files.copyItem(at: sheets, to: bin.appendingPathComponent("duban-sheets"))
        atexit { try? InstalledProgram.installed.get().remove() }
    }

    private func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The program that was built together with the tests: it lies beside them.
    private static var built: String? {
        let places = [
            Bundle.main.executableURL, Bundle.main.bundleURL,
            CommandLine.arguments.first.map(URL.init(fileURLWithPath:)),
        ]
        return places.compactMap { $0?.deletingLastPathComponent().appendingPathComponent("duban").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
