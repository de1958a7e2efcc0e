import DubanModel
import DubanPlugins
import DubanStore

extension CheckReport {
    /// Writes the object that programs read, in UTF-8 and piece by piece; its shape is part of the command line's promise.
    func writeJSON(to give: ([UInt8]) -> Void) {
        JSONWriter.write(indented: true, to: give) { writer in
            writer.object { writer in
                writer.member("asOf", text: asOf.date.description)
                writer.member("summary", summary)
                writer.member("checks", .array(checks.map(json(of:)) + unloaded.map(json(ofUnloaded:))))
                write("findings", \.findings, to: &writer)
                write("waived", \.waived, to: &writer)
                guard checks.contains(where: { $0.settled != nil }) else { return }
                writer.member("settled", .array(checks.flatMap { $0.settled ?? [] }.map { .string($0) }))
            }
        }
    }

    private func write(_ name: StaticString, _ findings: (JudgedCheck) -> [JudgedFinding], to writer: inout JSONWriter)
    {
        let parts = checks.flatMap { check in
            let all = findings(check)
            return stride(from: 0, to: all.count, by: Self.findingsInPart).map {
                all[$0..<min($0 + Self.findingsInPart, all.count)]
            }
        }
        writer.name(name)
        writer.array(inParts: parts, Self.write)
    }

    /// So many findings are written by one thread in a go.
    private static let findingsInPart = 256

    private var summary: JSONValue {
        .object([
            ("checks", JSONValue(checks.count + unloaded.count)), ("passed", JSONValue(count(.passed))),
            ("failed", JSONValue(count(.failed))), ("errored", JSONValue(count(.errored) + unloaded.count)),
            ("killed", JSONValue(count(.killed))),
            ("findings", JSONValue(checks.reduce(0) { $0 + $1.findings.count })),
            ("waived", JSONValue(checks.reduce(0) { $0 + $1.waived.count })),
        ])
    }

    private func json(of check: JudgedCheck) -> JSONValue {
        let result = check.result
        let severity = check.findings.map(\.severity).max() ?? result.check.severity
        return .object([
            ("id", .string(result.check.name)), ("status", .string(check.status.rawValue)),
            ("severity", JSONValue(severity?.rawValue)), ("findings", JSONValue(check.findings.count)),
            ("seconds", rounded(result.seconds)),
            ("message", JSONValue(result.failure?.message.english)),
            ("error", result.failure?.json ?? .null),
        ])
    }

    private func json(ofUnloaded entry: (plugin: String, error: PluginError, seconds: Double)) -> JSONValue {
        .object([
            ("id", .string(entry.plugin)), ("status", "errored"), ("severity", .null), ("findings", 0),
            ("seconds", rounded(entry.seconds)), ("message", .string(entry.error.message.english)),
            ("error", entry.error.json),
        ])
    }

    /// To the microsecond.
    private func rounded(_ seconds: Double) -> JSONValue { .number((seconds * 1e6).rounded() / 1e6) }

    @Sendable private static func write(_ judged: borrowing JudgedFinding, to writer: inout JSONWriter) {
        writer.object { writer in
            judged.finding.writeMembers(severity: judged.severity, to: &writer)
            if let isNew = judged.isNew { writer.member("new", .boolean(isNew)) }
            if let waiver = judged.waiver {
                let fields: [FieldName] = [.code, "owner", "reason", "until"]
                writer.member("waiver", .object(fields.map { ($0.rawValue, JSONValue(waiver[$0])) }))
            }
        }
    }
}
