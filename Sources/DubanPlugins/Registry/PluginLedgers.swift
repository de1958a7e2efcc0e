public import DubanModel
import DubanStore
import Foundation
import TOMLKit

/// What installed plugins declare of ledgers, found without reading more of their manifests than need be: every command
/// that shows tasks asks for it.
public struct PluginLedgers: Sendable {
    /// The declarations, those of the workspace's own plugins first.
    public private(set) var declarations: [LedgerDeclaration] = []
    /// Why what some manifests may declare is left out.
    public private(set) var problems: [LocalizedText] = []
    private var known: Set<String> = []

    /// Looks into the manifests below some folders, the first of which count most: of two plugins with one id, theirs
    /// is taken.
    public init(folders: [String]) {
        let manifests = folders.flatMap(Self.manifests)
        for (place, (path, content)) in manifests.enumerated() where Self.mayDeclare(content) {
            take(content, path) { id in
                // Of the others only one that comes before and has the same id is of any interest.
                manifests[..<place].contains { !Self.mayDeclare($0.content) && Self.isOf(id, $0.content) }
            }
        }
    }

    /// Whether a manifest is that of the plugin with an id.
    private static func isOf(_ id: String, _ content: Data) -> Bool {
        // An id may be written with escapes, too.
        guard holds(id, content) || holds("\\", content) else { return false }
        return (try? TOMLText.table(String(decoding: content, as: UTF8.self)))?["id"]?.string == id
    }

    private static func manifests(below folder: String) -> [(path: String, content: Data)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().compactMap { name in
            let path = "\(folder)/\(name)/\(PluginRegistry.manifestName)"
            // Every command comes by here: a pipe or an endless device must not hold it up.
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                status.st_size <= PluginManifest.longest, let content = FileManager.default.contents(atPath: path)
            else { return nil }
            return (path, content)
        }
    }

    private static func mayDeclare(_ content: Data) -> Bool {
        holds("ledgers", content)
    }

    /// Whether a text stands somewhere in a file. Every command looks into every manifest: with 42 plugins,
    /// `Data.range(of:)` took 8 % of the first 20 ms.
    private static func holds(_ text: String, _ content: Data) -> Bool {
        guard let first = text.utf8.first else { return true }
        return content.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while let start = rest.firstIndex(of: first) {
                rest = rest[start...]
                guard rest.count >= text.utf8.count else { return false }
                if rest.prefix(text.utf8.count).elementsEqual(text.utf8) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }

    private mutating func take(_ content: Data, _ path: String, isHidden: (_ id: String) -> Bool) {
        let file: TOMLTable
        do throws(TOMLProblem) {
            file = try TOMLText.table(String(decoding: content, as: UTF8.self))
        } catch {
            problems.append(error.message.about(path))
            return
        }
        guard let id = file["id"]?.string, !isHidden(id), known.insert(id).inserted else { return }
        do throws(StoreError) {
            declarations += try LedgerTable.declarations(
                in: file,
                path: path,
                source: PluginLedgers.source(ofManifest: path)
            )
        } catch {
            problems.append(error.message)
        }
    }

    /// How a manifest is called where a declaration is shown: `Plugins/petitions/plugin.toml`.
    static func source(ofManifest path: String) -> String {
        let parts = path.split(separator: "/").suffix(2)
        return ([PluginRegistry.folderName] + parts.map(String.init)).joined(separator: "/")
    }
}
