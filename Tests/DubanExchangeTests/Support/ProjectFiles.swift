import Foundation

/// Where the project and the files to try it on lie.
enum ProjectFiles {
    /// The project's folder.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The path of a file of the project.
    static func path(_ name: String) -> String { root + "/" + name }

    /// The path of a real file beside the project, which may be missing.
    static func shared(_ name: String) -> String { root + "/../shared/data/" + name }

    /// Whether a real file is there.
    static func hasShared(_ name: String) -> Bool { FileManager.default.fileExists(atPath: shared(name)) }
}
