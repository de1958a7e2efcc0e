import NearestName

extension ModelError {
    static func unknownModel(_ name: String, known: [String]) -> ModelError {
        let hint = NearestName.suggestion(for: name, in: known)
        return ModelError(
            .unknownModel,
            LocalizedText(
                "there is no kind of record '\(name)'" + (hint.map { "; did you mean '\($0)'?" } ?? "")
                    + " (there are: \(known.joined(separator: ", ")))",
                zh: "没有“\(name)”这种记录" + (hint.map { "，是否指“\($0)”？" } ?? "")
            )
        )
    }

    /// A field that the model does not have, with the nearest one it has.
    public static func unknownField(_ name: String, of model: Model) -> ModelError {
        let known = model.fields.map(\.name.rawValue)
        let hint = NearestName.suggestion(for: name, in: known)
        let rest = hint.map { "; did you mean '\($0)'?" } ?? " (it has: \(known.joined(separator: ", ")))"
        return ModelError(
            .unknownField,
            field: FieldName(rawValue: name),
            LocalizedText(
                "\(model.name) has no field '\(name)'\(rest)",
                zh: "\(model.label(.simplifiedChinese))没有字段“\(name)”" + (hint.map { "，是否指“\($0)”？" } ?? "")
            )
        )
    }

    /// A value that the field does not allow.
    public static func invalidValue(_ written: String, for field: Field) -> ModelError {
        let shown = written.shortened
        return ModelError(
            .invalidValue,
            field: field.name,
            LocalizedText(
                "\(field.name) '\(shown)' is not allowed: expected \(field.type.expectation.english)",
                zh: "\(field.label(.simplifiedChinese))“\(shown)”不符合要求：应为\(field.type.expectation(.simplifiedChinese))"
            )
        )
    }

    static func contradiction(_ field: FieldName, _ written: String, _ expected: String) -> ModelError {
        ModelError(
            .contradiction,
            field: field,
            LocalizedText("\(field) '\(written)' is not allowed: expected \(expected)")
        )
    }

    static func missingValue(_ field: Field, of model: Model) -> ModelError {
        ModelError(
            .missingValue,
            field: field.name,
            LocalizedText(
                "\(model.name) needs a value for '\(field.name)': \(field.type.expectation.english)",
                zh: "\(model.label(.simplifiedChinese))缺少“\(field.label(.simplifiedChinese))”"
            )
        )
    }
}
