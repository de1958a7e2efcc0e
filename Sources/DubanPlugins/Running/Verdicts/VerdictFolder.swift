import Dispatch
import DubanModel
import Foundation
import Synchronization

/// Keeps in a workspace's folder what checks said of records, so that the next run looks at those anew of which they may
/// say something else.
///
/// It is an economy and nothing else: what it keeps counts only for the same code, settings and rights, and it may be
/// removed at any time.
public final class VerdictFolder: Sendable {
    /// What a file holds.
    private struct Content {
        /// What stands for the plugin that said it.
        let fingerprint: String
        let verdicts: KnownVerdicts
    }

    /// What was read of a plugin's checks before anybody asked for it.
    private final class ReadAhead: Sendable {
        /// By the checks' names; nil until it is read.
        let contents = Mutex<[String: Content]?>(nil)
    }

    private let folder: String
    private let program: String
    /// The names of the checks of which something is kept, by plugin.
    private let checks: [String: [String]]
    /// By plugin.
    private let readAhead: [String: ReadAhead]

    private static let format = "duban verdicts 3"

    /// The verdicts of a workspace.
    ///
    /// - Parameters:
    ///   - program: the path of the running program: what another version of it kept is not taken.
    ///   - isNeeded: whether those of a plugin will be asked for: they are read on another thread meanwhile.
    public init(workspace: String, program: String, isNeeded: (_ plugin: String) -> Bool) {
        folder = "\(workspace)/\(EntryIndex.folderName)/verdicts"
        self.program = FileStamp.of([program])
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        checks = Dictionary(grouping: names) { Self.plugin(of: $0) }
        readAhead = checks.filter { isNeeded($0.key) }.mapValues { _ in ReadAhead() }
        // In the order in which plugins are run.
        let plugins = readAhead.keys.sorted()
        if !plugins.isEmpty { DispatchQueue.global().async { for plugin in plugins { self.readAhead(of: plugin) } } }
    }

    private static func plugin(of check: String) -> String { String(check.prefix { $0 != "." }) }

    /// Reads what is kept of a plugin's checks. Whoever asks for it meanwhile waits for the end of that.
    private func readAhead(of plugin: String) {
        readAhead[plugin]?.contents.withLock { contents in
            guard contents == nil else { return }
            contents = [:]
            for check in checks[plugin] ?? [] { contents?[check] = content(of: check) }
        }
    }

    /// What a check said, where that is known for a plugin as it is now.
    func verdicts(of check: String, fingerprint: String) -> KnownVerdicts? {
        let content =
            if let readAhead = readAhead[Self.plugin(of: check)] {
                readAhead.contents.withLock { contents in
                    // What nobody has begun to read is not read twice.
                    contents = contents ?? [:]
                    return contents?.removeValue(forKey: check) ?? self.content(of: check)
                }
            } else {
                content(of: check)
            }
        return content?.fingerprint == fingerprint ? content?.verdicts : nil
    }

    private func content(of check: String) -> Content? {
        guard let bytes = KeptFile.content(of: path(of: check)) else { return nil }
        var reader = WireReader(bytes)
        do throws(WireError) {
            guard try reader.text() == Self.format, try reader.text() == program else { return nil }
            let content = Content(fingerprint: try reader.text(), verdicts: try reader.value())
            guard reader.isAtEnd, content.verdicts.findings.allSatisfy({ $0.finding.texts.isOf(check) }) else {
                return nil
            }
            return content
        } catch {
            return nil
        }
    }

    /// Keeps what a check said. Where the folder cannot be written, nothing is lost but time.
    func keep(_ verdicts: KnownVerdicts, of check: String, fingerprint: String) {
        var writer = WireWriter()
        writer.write(Self.format)
        writer.write(program)
        writer.write(fingerprint)
        writer.write(verdicts)
        if !KeptFile.keep(writer.bytes, at: path(of: check)) { forget(check) }
    }

    /// Keeps nothing of a check any more.
    func forget(_ check: String) {
        try? FileManager.default.removeItem(atPath: path(of: check))
    }

    private func path(of check: String) -> String { "\(folder)/\(check)" }
}
