/// What the checks of a workspace found when they last ran. Without it, everything is new.
public struct LastRun: Sendable {
    private let path: String
    /// What each check found, as it stands in the file, because most of it is only written again: the ids without the name
    /// of the check.
    private var checks: [String: [UInt8]]

    private static let format = "duban findings 4"

    /// Reads what is known of the last run.
    public init(workspace folder: String) {
        path = "\(folder)/\(EntryIndex.folderName)/findings"
        checks = LastRun.checks(in: path) ?? [:]
    }

    private static func checks(in path: String) -> [String: [UInt8]]? {
        guard let content = KeptFile.content(of: path) else { return nil }
        var reader = WireReader(content)
        guard (try? reader.text()) == format else { return nil }
        return try? reader.map([UInt8].self)
    }

    /// The ids of what a check found; nil where it has never run.
    public func findings(of check: String) -> Set<String>? {
        guard let bytes = checks[check] else { return nil }
        var reader = WireReader(bytes)
        return (try? reader.list(String.self)).map { Set($0.map { check + $0 }) }
    }

    /// Notes what checks have found that ran to their end. Where the folder cannot be written, nothing is lost but the
    /// comparison.
    public mutating func note(_ results: [CheckResult]) {
        for result in results where result.failure == nil {
            var writer = WireWriter()
            writer.reserve(result.findings.reduce(8) { $0 + $1.texts.size + 16 })
            writer.write(result.findings.count)
            for finding in result.findings { writer.write(textInParts: finding.forEachPartOfIDAfterCheck) }
            checks[result.check.name] = writer.bytes
        }
        var writer = WireWriter()
        writer.reserve(checks.reduce(64) { $0 + $1.key.utf8.count + $1.value.count + 16 })
        writer.write(LastRun.format)
        writer.write(map: checks)
        KeptFile.keep(writer.bytes, at: path)
    }
}
