import Crypto
public import DubanModel
import Foundation

/// The folder of a workspace in which evidence is kept: each file under the hash of its content, so that the same file
/// is kept once and a changed one is noticed.
public struct EvidenceFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// The largest file that is taken, in bytes.
    public static let largestFile: Int64 = 512 << 20

    /// The folder of a workspace.
    public init(of workspace: Workspace) {
        path = workspace.folder + "/evidence"
    }

    /// Where the content with a hash is kept.
    public func path(of sha256: String) -> String {
        "\(path)/\(sha256.prefix(2))/\(sha256)"
    }

    /// Takes a copy of a file, which is safely on disk when this returns.
    public func keep(_ file: String) throws(StoreError) -> TaskAction.File {
        let name = URL(fileURLWithPath: file).lastPathComponent
        do {
            let source = try open(file)
            defer { try? source.close() }
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let temporary = "\(path)/.\(UUID().uuidString).tmp"
            defer { try? FileManager.default.removeItem(atPath: temporary) }
            let (hash, size) = try copy(source, to: temporary, named: file)
            try settle(temporary, as: hash)
            return TaskAction.File(name: name, sha256: hash, size: size)
        } catch {
            throw .database(error, doing: "keep \(file) as evidence", zh: "保存佐证材料 \(file)")
        }
    }

    /// Describes a file as ``keep(_:)`` would, and keeps nothing.
    public func examine(_ file: String) throws(StoreError) -> TaskAction.File {
        do {
            let source = try open(file)
            defer { try? source.close() }
            let (hash, size) = try read(source, named: file) { _ in }
            return TaskAction.File(name: URL(fileURLWithPath: file).lastPathComponent, sha256: hash, size: size)
        } catch {
            throw .database(error, doing: "read \(file)", zh: "读取 \(file)")
        }
    }

    /// The hash of the content that is kept under a hash; nil where there is none.
    public func actualHash(of sha256: String) throws(StoreError) -> String? {
        guard let handle = FileHandle(forReadingAtPath: path(of: sha256)) else { return nil }
        defer { try? handle.close() }
        do {
            var hasher = SHA256()
            while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty { hasher.update(data: data) }
            return Self.text(hasher.finalize())
        } catch {
            throw .database(error, doing: "read \(path(of: sha256))", zh: "读取 \(path(of: sha256))")
        }
    }

    /// The hash under which a content is kept.
    static func hash(of data: Data) -> String {
        text(SHA256.hash(data: data))
    }

    private func open(_ file: String) throws -> FileHandle {
        var status = stat()
        guard stat(file, &status) == 0 else { throw Self.refusal(of: file, String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Self.refusal(of: file, "it is no file", zh: "不是文件") }
        guard Int64(status.st_size) <= Self.largestFile else {
            throw Self.refusal(of: file, "it is larger than 512 MiB", zh: "超过 512 MiB")
        }
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw Self.refusal(of: file, String(cString: strerror(errno)))
        }
        return handle
    }

    private func copy(_ source: FileHandle, to temporary: String, named file: String) throws -> (String, Int64) {
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let target = FileHandle(forWritingAtPath: temporary)
        else { throw Self.refusal(of: temporary, String(cString: strerror(errno))) }
        defer { try? target.close() }
        let outcome = try read(source, named: file) { try target.write(contentsOf: $0) }
        try target.synchronize()
        return outcome
    }

    /// Hashes and counts a file's content and hands it on, a piece after another.
    private func read(
        _ source: FileHandle,
        named file: String,
        _ take: (Data) throws -> Void
    ) throws -> (hash: String, size: Int64) {
        var hasher = SHA256()
        var size: Int64 = 0
        while let data = try source.read(upToCount: 1 << 20), !data.isEmpty {
            size += Int64(data.count)
            // It may grow while it is read.
            guard size <= Self.largestFile else {
                throw Self.refusal(of: file, "it is larger than 512 MiB", zh: "超过 512 MiB")
            }
            hasher.update(data: data)
            try take(data)
        }
        guard size > 0 else { throw Self.refusal(of: file, "it is empty", zh: "文件为空") }
        return (Self.text(hasher.finalize()), size)
    }

    /// Gives a complete file its name. Of two who bring the same content, either may come last.
    private func settle(_ temporary: String, as hash: String) throws {
        let final = path(of: hash)
        let folder = URL(fileURLWithPath: final).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard chmod(temporary, 0o444) == 0, rename(temporary, final) == 0 else {
            throw Self.refusal(of: final, String(cString: strerror(errno)))
        }
        for name in [folder, path] { Self.synchronize(folder: name) }
    }

    /// Makes the names in a folder last through a loss of power.
    private static func synchronize(folder: String) {
        let descriptor = Foundation.open(folder, O_RDONLY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func refusal(of file: String, _ reason: String, zh chinese: String? = nil) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "evidence '\(file)' is not allowed: \(reason); expected a file that can be read",
                zh: "佐证材料“\(file)”不符合要求：\(chinese ?? reason)"
            )
        )
    }

    private static func text(_ digest: SHA256.Digest) -> String {
        digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
