public import DubanModel

/// What the checks of a workspace found when they last ran. Without it, everything is new.
public struct LastRun: Sendable {
    fileprivate struct Check {
        var asOf: String
        var findings: [String]
    }

    private let path: String
    private var checks: [String: Check]

    private static let format = "duban findings 3"

    /// Reads what is known of the last run.
    public init(workspace folder: String) {
        path = "\(folder)/\(EntryIndex.folderName)/findings"
        checks = LastRun.checks(in: path) ?? [:]
    }

    private static func checks(in path: String) -> [String: Check]? {
        guard let content = KeptFile.content(of: path) else { return nil }
        var reader = WireReader(content)
        guard (try? reader.text()) == format else { return nil }
        return try? reader.map(Check.self)
    }

    /// The ids of what a check found; nil where it has never run.
    public func findings(of check: String) -> Set<String>? {
        checks[check].map { Set($0.findings) }
    }

    /// Notes what checks have found that ran to their end. Where the folder cannot be written, nothing is lost but the
    /// comparison.
    public mutating func note(_ results: [CheckResult], asOf: CivilDate) {
        for result in results where result.failure == nil {
            checks[result.check.name] = Check(asOf: asOf.description, findings: result.findings.map(\.id))
        }
        var writer = WireWriter()
        writer.write(LastRun.format)
        writer.write(map: checks)
        KeptFile.keep(writer.bytes, at: path)
    }
}

extension LastRun.Check: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(asOf)
        writer.write(list: findings)
    }

    init(from reader: inout WireReader) throws(WireError) {
        asOf = try reader.text()
        findings = try reader.list()
    }
}
