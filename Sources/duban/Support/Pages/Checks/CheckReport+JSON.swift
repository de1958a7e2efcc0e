import DubanModel
import DubanPlugins
import DubanStore

extension CheckReport {
    /// The object that programs read; its shape is part of the command line's promise.
    var json: JSONValue {
        let isCompared = checks.contains { $0.settled != nil }
        let settled = checks.flatMap { $0.settled ?? [] }
        return .object(
            [
                ("asOf", .string(asOf.date.description)),
                ("summary", summary),
                ("checks", .array(checks.map(json(of:)) + unloaded.map(json(ofUnloaded:)))),
                ("findings", .array(checks.flatMap(\.findings).map(json(of:)))),
                ("waived", .array(checks.flatMap(\.waived).map(json(of:)))),
            ] + (isCompared ? [("settled", .array(settled.map { .string($0) }))] : [])
        )
    }

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

    private func json(of judged: JudgedFinding) -> JSONValue {
        let finding = judged.finding
        var members: [(String, JSONValue)] = [
            ("id", .string(finding.id)), ("check", .string(finding.check)),
            ("severity", .string(judged.severity.rawValue)), ("message", .string(finding.message)),
            (
                "subject",
                finding.subject.map { .object([("model", .string($0.model)), ("code", .string($0.code))]) } ?? .null
            ),
            ("data", .object(finding.data)),
        ]
        if let isNew = judged.isNew { members.append(("new", .boolean(isNew))) }
        if let waiver = judged.waiver {
            let fields: [FieldName] = [.code, "owner", "reason", "until"]
            members.append(("waiver", .object(fields.map { ($0.rawValue, JSONValue(waiver[$0])) })))
        }
        return .object(members)
    }
}
