import NearestName

extension ModelError {
    static func unknownModel(_ name: String, known: [String]) -> ModelError {
        let hint = NearestName.hint(for: name, in: known)
        return ModelError(
            .unknownModel,
            LocalizedText(
                "there is no kind of record '\(name)'\(hint) (there are: \(known.joined(separator: ", ")))",
                zh: "没有“\(name)”这种记录\(hint.chinese)（有：\(known.joined(separator: "、"))）"
            )
        )
    }

    /// A field that the model does not have, with the nearest one it has.
    public static func unknownField(_ name: String, of model: Model) -> ModelError {
        let known = model.fields.map(\.name.rawValue)
        let hint = NearestName.suggestion(for: name, in: known)
        let rest = hint.map { "; did you mean '\($0)'?" } ?? " (it has: \(known.joined(separator: ", ")))"
        let chineseRest = hint.map { "，是否指“\($0)”？" } ?? "（有：\(known.joined(separator: "、"))）"
        return ModelError(
            .unknownField,
            field: FieldName(rawValue: name),
            LocalizedText(
                "\(model.name) has no field '\(name)'\(rest)",
                zh: "\(model.label(.simplifiedChinese))没有字段“\(name)”\(chineseRest)"
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

    static func contradiction(_ field: FieldName, _ written: String, _ expected: LocalizedText) -> ModelError {
        ModelError(
            .contradiction,
            field: field,
            LocalizedText(
                "\(field) '\(written)' is not allowed: expected \(expected.english)",
                zh: "“\(written)”不符合要求：应为\(expected(.simplifiedChinese))"
            )
        )
    }

    /// A value of an observation that its indicator has no place for.
    static func misfit(
        _ field: FieldName,
        _ written: String,
        _ expected: LocalizedText,
        of indicator: String
    ) -> ModelError {
        let label = Model.observation.field(field)?.label(.simplifiedChinese) ?? field.rawValue
        return ModelError(
            .contradiction,
            field: field,
            LocalizedText(
                "\(field) '\(written.shortened)' is not allowed for indicator '\(indicator)': expected \(expected.english)",
                zh: "\(label)“\(written.shortened)”不符合指标“\(indicator)”：应为\(expected(.simplifiedChinese))"
            )
        )
    }

    /// A change of an indicator or of an organization that an observation would no longer fit.
    public static func unfitting(_ observation: String, _ field: FieldName, of changed: Record) -> ModelError {
        let written = changed[field].written.shortened
        let label = changed.model.field(field)?.label(.simplifiedChinese) ?? field.rawValue
        return ModelError(
            .contradiction,
            field: field,
            LocalizedText(
                "\(field) '\(written)' is not allowed: \(changed.model.name) \(changed.code) has observations that it does not fit, such as \(observation); expected the one it has, or a new \(changed.model.name)",
                zh:
                    "\(label)“\(written)”不符合要求：\(changed.model.label(.simplifiedChinese)) \(changed.code) 已有与之不符的数据，如 \(observation)；请保持原值，或另建\(changed.model.label(.simplifiedChinese))"
            )
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
