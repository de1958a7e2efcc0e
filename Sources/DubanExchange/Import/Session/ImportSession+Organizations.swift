import DubanModel
import DubanStore

extension ImportSession {
    /// What the row says of organizations that nobody knows.
    ///
    /// - Parameter missing: gets those that are to be made once the whole row is right.
    mutating func unknownOrganizations(
        of read: ReadRow,
        missing: inout [String]
    ) throws -> [RowProblem] {
        guard model.name != Model.organization.name else { return [] }
        let (record, row) = (read.record, read.row)
        var named: [(code: String, column: String)] = []
        for (position, target) in model.references where target == Model.organization.name {
            guard let code = record.values[position].text else { continue }
            let field = model.fields[position]
            let column = field.name == .lead ? mapping.leadColumn ?? column(of: .lead) : column(of: field.name)
            named.append((code, column))
        }
        named += read.leads.dropFirst().map { ($0, mapping.leadColumn ?? "") }
        named += read.supporters.map { ($0, mapping.supportColumn ?? "") }
        var problems: [RowProblem] = []
        for (code, column) in named where !knownOrganizations.contains(ExactText(code)) {
            if try transaction.exists(.organization, code: code) {
                knownOrganizations.insert(ExactText(code))
            } else if let sharers = rows.organizationNames.sharers(of: code) {
                problems.append(problem(in: row, column: column, value: code, ImportSession.sharedName(sharers)))
            } else if mapping.organizations.creates || options.createsOrganizations {
                if !missing.contains(code) { missing.append(code) }
            } else {
                problems.append(problem(in: row, column: column, value: code, ImportSession.unknownOrganization))
            }
        }
        return problems
    }

    /// Makes organizations that the row names.
    mutating func make(organizations missing: [String], of record: Record, row: TableRow) throws {
        for code in missing {
            let isLead = record[.lead].text == code
            let fullName = isLead ? mapping.organizations.nameColumn.map { rows.cell($0, in: row) } ?? "" : ""
            try transaction.put(
                Record(
                    .organization,
                    [
                        .code: .text(code), .name: .text(fullName.isEmpty ? code : fullName),
                        .kind: .text(mapping.organizations.kind),
                    ]
                )
            )
            knownOrganizations.insert(ExactText(code))
            report.organizationsCreated.append(code)
        }
    }

    private static func sharedName(_ codes: [String]) -> LocalizedText {
        LocalizedText(
            "expected the code of one organization; the name is that of several: \(codes.joined(separator: ", "))",
            zh: "应为单位编码；同名单位不止一个：\(codes.joined(separator: "、"))"
        )
    }

    private static let unknownOrganization = LocalizedText(
        "expected a known organization; add it, or let the import make it with --create-organizations",
        zh: "应为已知单位；请先添加，或用 --create-organizations 自动新建"
    )
}
