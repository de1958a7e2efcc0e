import Foundation

/// What came with the program: plugins, sample data.
enum Installation {
    /// The nearest folder above the program that holds a part of the installation: beside it, or under `share/duban`.
    static func folder(_ part: String) -> String? {
        var folder = URL(fileURLWithPath: Process.executablePath).deletingLastPathComponent()
        while folder.path != "/" {
            for candidate in [
                folder.appendingPathComponent("share/duban/\(part)"), folder.appendingPathComponent(part),
            ] {
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), isFolder.boolValue {
                    return candidate.path
                }
            }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
