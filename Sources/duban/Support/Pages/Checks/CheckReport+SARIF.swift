import DubanModel
import DubanPlugins
import DubanStore

extension CheckReport {
    /// The run in the Static Analysis Results Interchange Format, version 2.1.0, by the OASIS standard of that name.
    ///
    /// Checks are rules and findings results; a record is a logical location, since it stands in no file.
    func sarif(version: String) -> JSONValue {
        let driver: JSONValue = .object([
            ("name", "duban"), ("version", .string(version)), ("rules", .array(checks.map(rule))),
        ])
        let results = checks.enumerated().flatMap { index, check in
            check.findings.map { result($0, rule: index) } + check.waived.map { result($0, rule: index) }
                + (check.settled ?? []).map { absent($0, check, rule: index) }
        }
        let invocation: JSONValue = .object([
            ("executionSuccessful", .boolean(!hasFailures)),
            ("toolExecutionNotifications", .array(notifications)),
            ("properties", .object([("asOf", .string(asOf.date.description))])),
        ])
        return .object([
            ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"),
            (
                "runs",
                .array([
                    .object([
                        ("tool", .object([("driver", driver)])), ("invocations", .array([invocation])),
                        ("language", .string(language == .english ? "en" : "zh-CN")), ("results", .array(results)),
                    ])
                ])
            ),
        ])
    }

    private func rule(_ check: JudgedCheck) -> JSONValue {
        let entry = check.result.check
        let documentation = entry.documentation(language)
        var members: [(String, JSONValue)] = [
            ("id", .string(entry.name)), ("shortDescription", message(entry.title(language))),
            ("defaultConfiguration", .object([("level", .string(level(entry.severity ?? .warning)))])),
        ]
        if !documentation.isEmpty { members.append(("fullDescription", message(documentation))) }
        if !entry.tags.isEmpty {
            // Tags are a set there.
            let tags = Set(entry.tags).sorted().map { JSONValue.string($0) }
            members.append(("properties", .object([("tags", .array(tags))])))
        }
        return .object(members)
    }

    private func result(_ judged: JudgedFinding, rule: Int) -> JSONValue {
        let finding = judged.finding
        var members: [(String, JSONValue)] = [
            ("ruleId", .string(finding.check)), ("ruleIndex", JSONValue(rule)),
            ("level", .string(level(judged.severity))), ("message", message(finding.message)),
            ("partialFingerprints", .object([("findingId/v1", .string(finding.id))])),
        ]
        if let subject = finding.subject {
            let location: JSONValue = .object([
                ("name", .string(subject.code)), ("fullyQualifiedName", .string("\(subject.model)/\(subject.code)")),
                ("kind", "object"),
            ])
            members.append(("locations", .array([.object([("logicalLocations", .array([location]))])])))
        }
        if let isNew = judged.isNew { members.append(("baselineState", isNew ? "new" : "unchanged")) }
        if let waiver = judged.waiver {
            let reason = "\(waiver["owner"].written): \(waiver["reason"].written)"
            let suppression: JSONValue = .object([
                ("kind", "external"), ("status", "accepted"), ("justification", .string(reason)),
            ])
            members.append(("suppressions", .array([suppression])))
        }
        return .object(members)
    }

    /// What an earlier run found and this one did not.
    private func absent(_ id: String, _ check: JudgedCheck, rule: Int) -> JSONValue {
        .object([
            ("ruleId", .string(check.result.check.name)), ("ruleIndex", JSONValue(rule)), ("level", "none"),
            ("message", message(id)), ("partialFingerprints", .object([("findingId/v1", .string(id))])),
            ("baselineState", "absent"),
        ])
    }

    private var notifications: [JSONValue] {
        let failed = checks.compactMap { check in check.result.failure.map { (check.result.check.name, $0) } }
        return (failed + unloaded.map { ($0.plugin, $0.error) }).map { name, error in
            .object([("level", "error"), ("message", message("\(name): \(error.message(language))"))])
        }
    }

    private func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

    private func level(_ severity: Severity) -> String { severity.rawValue }
}
