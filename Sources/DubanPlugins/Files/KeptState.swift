import Foundation

/// Something that a workspace remembers beside its database and that can be removed at any time: a JSON file in
/// `.duban/`, with a mark of its form. What another version wrote is not taken.
struct KeptState<Content: Codable & Sendable>: Sendable {
    private struct File: Codable {
        var format: String
        var content: Content
    }

    private let path: String
    private let format: String

    /// - Parameters:
    ///   - name: the file's name without its ending.
    ///   - format: the mark, which changes with the form of the content.
    init(_ name: String, workspace folder: String, format: String) {
        path = "\(folder)/\(EntryIndex.folderName)/\(name).json"
        self.format = format
    }

    /// What is remembered; nil where nothing is.
    func read() -> Content? {
        let content = FileManager.default.contents(atPath: path) ?? Data()
        let file = try? JSONDecoder().decode(File.self, from: content)
        return file?.format == format ? file?.content : nil
    }

    /// Remembers something from now on.
    func write(_ content: Content) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try DiskFile.write(try encoder.encode(File(format: format, content: content)), to: path)
    }
}
