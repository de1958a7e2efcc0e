extension ModelError {
    /// Something that the workflow does not allow, with the reason.
    static func refused(
        _ verb: TaskVerb,
        _ task: String,
        field: FieldName? = nil,
        _ reason: String,
        zh chinese: String
    ) -> ModelError {
        ModelError(
            .notAllowed,
            field: field,
            LocalizedText(
                "cannot \(verb.label.english) \(task): \(reason)",
                zh: "不能对 \(task) \(verb.label(.simplifiedChinese))：\(chinese)"
            )
        )
    }

    /// Something that must be given with an action.
    public static func missing(_ name: FieldName, _ expected: String, zh chinese: String) -> ModelError {
        ModelError(
            .missingValue,
            field: name,
            LocalizedText("\(name) is missing: expected \(expected)", zh: "缺少 \(name)：应为\(chinese)")
        )
    }

    /// A date that lies where it must not.
    static func invalidDate(_ name: FieldName, _ date: Moment, _ expected: String, zh chinese: String) -> ModelError {
        ModelError(
            .invalidValue,
            field: name,
            LocalizedText(
                "\(name) '\(date)' is not allowed: expected a date \(expected)",
                zh: "\(name)“\(date)”不符合要求：应\(chinese)"
            )
        )
    }

    /// A text that no field would take.
    static func invalidText(_ name: FieldName, _ text: String) -> ModelError {
        let expected = FieldType.text.expectation
        let shown = text.shortened
        return ModelError(
            .invalidValue,
            field: name,
            LocalizedText(
                "\(name) '\(shown)' is not allowed: expected \(expected.english)",
                zh: "\(name)“\(shown)”不符合要求：应为\(expected(.simplifiedChinese))"
            )
        )
    }
}
