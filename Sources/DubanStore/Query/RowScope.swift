import DubanModel

/// Puts into SQL which records some organizations may see.
struct RowScope {
    /// The codes of the organizations, as a JSON list: one parameter, however many they are.
    private let organizations: FieldValue

    init(organizations: [String]) {
        let codes = JSONValue.array(organizations.map { .string($0) })
        self.organizations = .text(codes.text(indented: false))
    }

    /// The condition on a model's records, which stand as `r`; nil where all may be seen.
    ///
    /// - Parameters:
    ///   - isNarrow: whether few records are asked for, so that each is looked at by itself; otherwise what the
    ///     organizations see is gathered first, and indexes lead from it to the records.
    ///   - source: what a model's records are selected from.
    func condition(
        on model: Model,
        isNarrow: Bool,
        source: (Model, _ isNarrow: Bool) -> String,
        parameters: inout [FieldValue]
    ) -> String? {
        guard let owner = model.ownerModel else {
            return rule(for: model, alias: "r", isNarrow: isNarrow, source: source, parameters: &parameters)
        }
        guard let rule = rule(for: owner, alias: "o", isNarrow: isNarrow, source: source, parameters: &parameters)
        else { return nil }
        return isNarrow
            ? "EXISTS (SELECT 1 FROM \(source(owner, true)) AS o WHERE o.code = r.\(owner.name) AND \(rule))"
            : "r.\(owner.name) IN (SELECT o.code FROM \(source(owner, false)) AS o WHERE \(rule))"
    }

    /// The rule for a model that stands by itself; nil where every department sees all its records.
    private func rule(
        for model: Model,
        alias: String,
        isNarrow: Bool,
        source: (Model, _ isNarrow: Bool) -> String,
        parameters: inout [FieldValue]
    ) -> String? {
        switch model.name {
        case Model.task.name:
            // Every use of the list is a parameter of its own.
            parameters += [organizations, organizations]
            return isNarrow ? ruleForOneTask(alias, source: source) : ruleForManyTasks(alias, source: source)
        case Model.project.name, Model.indicator.name:
            parameters.append(organizations)
            return "(\(alias).public = 1 OR \(alias).department IN \(Self.list))"
        default:
            return nil
        }
    }

    private func ruleForOneTask(_ alias: String, source: (Model, _ isNarrow: Bool) -> String) -> String {
        "(\(alias).public = 1 OR \(alias).lead IN \(Self.list) OR EXISTS (SELECT 1 FROM \(source(.unit, true)) AS u "
            + "WHERE u.task = \(alias).code AND u.organization IN \(Self.list)))"
    }

    /// A union of what three indexes give, and not three conditions with `OR`, for which the engine would look at every
    /// task there is. Rows and codes belong together for good, so that the last step needs no history.
    private func ruleForManyTasks(_ alias: String, source: (Model, _ isNarrow: Bool) -> String) -> String {
        "\(alias).id IN (SELECT t.id FROM \(source(.task, false)) AS t WHERE t.public = 1 "
            + "UNION SELECT t.id FROM \(source(.task, false)) AS t WHERE t.lead IN \(Self.list) "
            + "UNION SELECT t.id FROM task AS t WHERE t.code IN "
            + "(SELECT u.task FROM \(source(.unit, true)) AS u WHERE u.organization IN \(Self.list)))"
    }

    private static let list = "(SELECT value FROM json_each(?))"
}
