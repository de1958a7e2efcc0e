import DubanModel
import DubanStore

/// The names by which files call organizations, where records are to have their codes.
struct OrganizationNames: Sendable {
    /// The codes by the names that one organization alone has, and that are nobody's code.
    private var codes: [ExactText: String] = [:]
    /// The codes of the organizations that share a name.
    private var bearers: [ExactText: [String]] = [:]

    /// No names.
    init() {}

    /// The names of the organizations of a workspace, in either language.
    init(in snapshot: Snapshot) throws {
        var known: Set<ExactText> = []
        try snapshot.forEachRecord(Query(.organization)) { organization in
            known.insert(ExactText(organization.code))
            let names = Set([organization[.name], organization["name_en"]].compactMap(\.text))
            for name in names { bearers[ExactText(name), default: []].append(organization.code) }
        }
        bearers = bearers.filter { !known.contains($0.key) }
        codes = bearers.compactMapValues { $0.count == 1 ? $0[0] : nil }
        bearers = bearers.filter { $0.value.count > 1 }
    }

    /// The code of the organization that a file names: by its name or its code. What nobody is called stays as it is.
    func code(of written: String) -> String { codes[ExactText(written)] ?? written }

    /// The codes of several organizations that have the same name, which leaves open who is meant; nil for any other text.
    func sharers(of written: String) -> [String]? { bearers[ExactText(written)] }
}
