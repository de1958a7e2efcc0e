import NearestName

extension Permission {
    /// Reads a permission as manifests and settings write it. Models may be written in the singular, and a part with or
    /// without the model that owns it.
    ///
    /// - Parameter catalog: the models with the fields that there are.
    public init(_ written: String, catalog: ModelCatalog = .standard) throws(ModelError) {
        if written == "*" {
            self = .everything
            return
        }
        let names = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = names.first, var model = catalog.named(first) else {
            let known = Model.all.map(\.plural)
            let nearest = NearestName.suggestion(for: names.first ?? "", in: known)
            throw .unknownPermission(written, nearest: nearest, ["*"] + known)
        }
        var rest = names.dropFirst()
        if let name = rest.first, let part = model.parts.first(where: { $0.name == name || $0.plural == name }) {
            model = part
            rest = rest.dropFirst()
        }
        guard let name = rest.first else {
            self.init(model)
            return
        }
        guard rest.count == 1, model.field(FieldName(rawValue: name)) != nil else {
            let known = model.parts.map(\.plural) + model.fields.map(\.name.rawValue)
            let nearest = NearestName.suggestion(for: name, in: known)
            throw .unknownPermission(
                written,
                nearest: nearest.map { "\(Permission(model)).\($0)" },
                known.map { "\(Permission(model)).\($0)" }
            )
        }
        self.init(model, field: FieldName(rawValue: name))
    }
}

extension ModelError {
    fileprivate static func unknownPermission(_ written: String, nearest: String?, _ known: [String]) -> ModelError {
        let shown = written.shortened
        return ModelError(
            .unknownPermission,
            LocalizedText(
                "there is no permission '\(shown)'"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? " (there are: \(known.joined(separator: ", ")))"),
                zh: "没有“\(shown)”这种权限" + (nearest.map { "，是否指“\($0)”？" } ?? "（有：\(known.joined(separator: "、"))）")
            )
        )
    }
}
