import Foundation

/// Tells whether files have changed, by what the system keeps of them: no content is read.
public enum FileStamp {
    /// A text that differs as soon as one of the files is written, replaced, added or removed.
    public static func of(_ paths: [String]) -> String {
        paths.map { path in
            var status = stat()
            guard stat(path, &status) == 0 else { return "-" }
            let changed = status.st_mtim
            return "\(status.st_dev).\(status.st_ino).\(status.st_size).\(changed.tv_sec).\(changed.tv_nsec)"
        }.joined(separator: " ")
    }
}

extension Plugin {
    /// The state of the files that decide what it registers.
    var stamp: String {
        ([ownStamp] + ((try? libraries.get()) ?? []).map(\.ownStamp)).joined(separator: " / ")
    }

    private var ownStamp: String {
        let files = ["\(folder)/\(PluginRegistry.manifestName)", "\(folder)/\(PluginPackage.mainFile)"]
        return FileStamp.of(files + Self.tree("\(folder)/\(ModuleLoader.folder)", depth: 0))
    }

    /// The folders and Lua files below a folder.
    private static func tree(_ path: String, depth: Int) -> [String] {
        guard depth < PluginFiles.deepest, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return []
        }
        return [path]
            + names.sorted().flatMap { name in
                let inner = "\(path)/\(name)"
                return name.hasSuffix(".lua") ? [inner] : tree(inner, depth: depth + 1)
            }
    }
}
