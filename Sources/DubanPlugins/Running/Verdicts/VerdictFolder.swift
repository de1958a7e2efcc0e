import DubanModel
import Foundation

/// Keeps in a workspace's folder what checks said of records, so that the next run looks at those anew of which they may
/// say something else.
///
/// It is an economy and nothing else: what it keeps counts only for the same code, settings and rights, and it may be
/// removed at any time.
public struct VerdictFolder: Sendable {
    private let folder: String
    private let program: String
    /// The names of the checks of which something is kept, by plugin.
    private let checks: [String: [String]]

    private static let format = "duban verdicts 3"

    /// The verdicts of a workspace.
    ///
    /// - Parameter program: the path of the running program: what another version of it kept is not taken.
    public init(workspace: String, program: String) {
        folder = "\(workspace)/\(EntryIndex.folderName)/verdicts"
        self.program = FileStamp.of([program])
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        checks = Dictionary(grouping: names) { String($0.prefix { $0 != "." }) }
    }

    /// The names of a plugin's checks of which something is kept.
    func checks(of plugin: String) -> [String] { checks[plugin] ?? [] }

    /// What a check said, where that is known for a plugin as it is now.
    func verdicts(of check: String, fingerprint: String) -> KnownVerdicts? {
        guard let content = KeptFile.content(of: path(of: check)) else { return nil }
        var reader = WireReader(content)
        do throws(WireError) {
            guard try reader.text() == Self.format, try reader.text() == program, try reader.text() == fingerprint
            else {
                return nil
            }
            let verdicts = try reader.value(KnownVerdicts.self)
            guard reader.isAtEnd, verdicts.findings.allSatisfy({ $0.finding.texts.isOf(check) }) else { return nil }
            return verdicts
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
