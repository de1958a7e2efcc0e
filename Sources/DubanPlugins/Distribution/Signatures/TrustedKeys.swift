import DubanModel
import Foundation

/// The keys that a workspace trusts, by department: the files `Keys/DEPARTMENT.keys`, a key a line.
public struct TrustedKeys: Sendable {
    private let folder: String
    private var keys: [String: [VerifyingKey]] = [:]

    /// The folder of the keys, in the workspace's.
    public static let folderName = "Keys"
    private static let ending = ".keys"

    /// Reads the keys of a workspace.
    ///
    /// - Throws: ``PluginError`` for a file with a line that is no key: what cannot be read must not count as no key.
    public init(workspace: String) throws(PluginError) {
        folder = "\(workspace)/\(Self.folderName)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasSuffix(Self.ending) {
            let content = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
            let lines = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
            var read: [VerifyingKey] = []
            for line in lines where !line.hasPrefix("#") {
                guard let key = VerifyingKey(line) else {
                    throw PluginError(
                        .permission,
                        LocalizedText(
                            "\(Self.folderName)/\(name) has a line that is no public key; mend it, or remove the file",
                            zh: "\(Self.folderName)/\(name) 中有无法识别的行；请修正或删除该文件"
                        )
                    )
                }
                read.append(key)
            }
            keys[String(name.dropLast(Self.ending.count))] = read
        }
    }

    /// The departments of which only signed plugins run.
    public var departments: [String] { keys.keys.sorted() }

    /// The keys of a department; nil where it needs none.
    public func keys(of department: String) -> [VerifyingKey]? { keys[department] }

    /// Trusts a key for a department from now on; false where it is trusted already.
    public mutating func trust(_ key: VerifyingKey, for department: String) throws(PluginError) -> Bool {
        guard keys[department]?.contains(key) != true else { return false }
        keys[department, default: []].append(key)
        try write(department)
        return true
    }

    /// Trusts a key no longer; false where it was not trusted. A department goes on needing signatures even when its last
    /// key is gone.
    public mutating func distrust(_ key: VerifyingKey, for department: String) throws(PluginError) -> Bool {
        guard let place = keys[department]?.firstIndex(of: key) else { return false }
        keys[department]?.remove(at: place)
        try write(department)
        return true
    }

    private func write(_ department: String) throws(PluginError) {
        let text =
            "# Keys that sign plugins of \(department).\n" + (keys[department] ?? []).map { $0.text + "\n" }.joined()
        try DiskFile.write(text.utf8, to: "\(folder)/\(department)\(Self.ending)")
    }
}
