import DubanModel

/// Where the states are found that an as-of date sees.
extension SQLCompiler {
    /// What records are selected from: the table itself, or the states that the as-of date sees.
    ///
    /// - Parameter isNarrow: whether indexes lead to the few records that are wanted; otherwise all that the date sees
    ///   are gone through.
    func source(_ model: Model, isNarrow: Bool) -> String {
        guard !isPresent(model) else { return model.name }
        let names = stateColumns(of: model)
        let former =
            isNarrow || asOf.knownAt != nil
            ? "SELECT \(names.joined(separator: ", ")) FROM \(model.name)_history WHERE \(formerCondition)"
            : "SELECT \(names.map { "h.\($0)" }.joined(separator: ", ")) FROM history_node AS n "
                + "CROSS JOIN \(model.name)_history AS h WHERE \(nodesHolding(model)) AND h.version BETWEEN "
                + "n.node << \(HistoryNode.recordBits) AND n.node << \(HistoryNode.recordBits) | \(HistoryNode.recordMask) "
                + "AND \(held(prefix: "h."))"
        return "(\(presentStates(of: model)) UNION ALL \(former))"
    }

    /// The same states with the fields of an index alone, when that is enough to answer a query of the past.
    func indexedStates(of query: Query, naming fields: [FieldName]) -> String? {
        let model = query.model
        let index = StateIndex.all.first { $0.model.name == model.name && Set($0.fields).isSuperset(of: fields) }
        guard let index, !isPresent(model), asOf.knownAt == nil, rows == nil else { return nil }
        let names = index.fields.map(\.rawValue)
        // The plus sign takes the column's affinity away, which an index of an expression cannot be searched by.
        return "(SELECT \(names.joined(separator: ", ")) FROM \(model.name) WHERE \(presentCondition) "
            + "UNION ALL SELECT \(names.map { "h.\($0)" }.joined(separator: ", ")) FROM history_node AS n "
            + "CROSS JOIN \(model.name)_history AS h INDEXED BY \(index.formerName) "
            + "WHERE \(nodesHolding(model)) AND h.\(StateIndex.node) = +n.node AND \(held(prefix: "h.")))"
    }

    /// Whether a query's records are told by several statements, each in the order of the records, so that merging them
    /// takes the place of sorting: where all that a day of the past sees is gone through.
    func isMerged(_ query: Query) -> Bool {
        !isPresent(query.model) && asOf.knownAt == nil && query.order.isEmpty && !query.isNarrow && rows == nil
    }

    /// The nodes at which states of a model are kept that the as-of date may see.
    func nodes(holding model: Model) -> Compiled {
        Compiled(sql: "SELECT n.node FROM history_node AS n WHERE \(nodesHolding(model))", parameters: [])
    }

    /// The statements that tell a merged query's records: one of the present states, and one of each node. Its limit is
    /// left to whoever merges.
    func parts(of query: Query, fields: [Int], nodes: [Int64]) throws(StoreError) -> [Compiled] {
        let selected = columns(fields, of: query.model)
        let names = stateColumns(of: query.model).joined(separator: ", ")
        let present = "(\(presentStates(of: query.model)))"
        var parts = [try matching(query, selecting: selected, from: present)]
        parts[0].sql += " ORDER BY r.id"
        for node in nodes {
            let rows = HistoryNode.rows(at: node)
            // Every index would lead to the same rows in another order.
            let states =
                "(SELECT version, \(names) FROM \(query.model.name)_history NOT INDEXED "
                + "WHERE version BETWEEN \(rows.lowerBound) AND \(rows.upperBound) AND \(held(prefix: "")))"
            var part = try matching(query, selecting: selected, from: states)
            part.sql += " ORDER BY r.version"
            parts.append(part)
        }
        return parts
    }

    private func stateColumns(of model: Model) -> [String] {
        ["id"] + model.storedFields.map(\.name.rawValue)
    }

    private func presentStates(of model: Model) -> String {
        "SELECT \(stateColumns(of: model).joined(separator: ", ")) FROM \(model.name) WHERE \(presentCondition)"
    }

    /// Which present states the as-of date sees.
    private var presentCondition: String {
        let held = "valid_from <= \(asOf.moment.encoded)"
        guard let known = asOf.knownAt?.encoded else { return held }
        return held + " AND known_from <= \(known)"
    }

    /// Which former states the as-of date sees. What had not been known to have ended went on, as far as was known: such
    /// states may be kept at any node.
    private var formerCondition: String {
        let moment = asOf.moment.encoded
        guard let known = asOf.knownAt?.encoded else {
            return held(prefix: "") + " AND known_to = \(Int64.max)"
        }
        return "valid_from <= \(moment) AND known_from <= \(known) AND known_to > \(known)"
            + " AND (valid_to > \(moment) OR end_known > \(known))"
    }

    /// Which states at the nodes held at the as-of date's end: no correction took the place of any that is kept there.
    private func held(prefix: String) -> String {
        let moment = asOf.moment.encoded
        return "\(prefix)valid_from <= \(moment) AND \(prefix)valid_to > \(moment)"
    }

    /// Which nodes, as `n`, keep states of a model that the as-of date may see: those that its day leads to, less those
    /// whose states all ended before it or began after it.
    private func nodesHolding(_ model: Model) -> String {
        let nodes = HistoryNode.nodes(seenOn: asOf.date).map(String.init).joined(separator: ", ")
        let moment = asOf.moment.encoded
        return "n.model = '\(model.name)' AND n.node IN (\(nodes)) AND n.earliest <= \(moment) AND n.latest > \(moment)"
    }
}
