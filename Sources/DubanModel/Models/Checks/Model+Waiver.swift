extension Model {
    /// A finding that somebody answers for until a day.
    public static let waiver = Model(
        name: "waiver",
        plural: "waivers",
        label: LocalizedText("waiver", zh: "豁免"),
        documentation: LocalizedText(
            "What a check finds about a record and an organization answers for until a day.",
            zh: "检查对某条记录的发现，由有关单位说明并负责至某日。"
        ),
        lifecycle: Lifecycle(origin: .field("granted")),
        codeParts: ["check_name", "subject", "granted"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                "The check, the record's code and the day, with slashes."
            ),
            Field("check_name", .text, isRequired: true, en: "Check", zh: "检查", "The check's full name."),
            Field(
                "subject",
                .text,
                isRequired: true,
                en: "Record",
                zh: "记录",
                "The code of the record that the findings are about, or the id of one finding."
            ),
            Field(
                "owner",
                .reference("organization"),
                isRequired: true,
                en: "Owner",
                zh: "责任单位",
                "The organization that answers for it."
            ),
            Field("reason", .text, isRequired: true, en: "Reason", zh: "理由", "Why it is accepted for now."),
            Field("granted", .moment, isRequired: true, en: "Granted", zh: "批准日期", "Since when it counts."),
            Field("until", .moment, isRequired: true, en: "Until", zh: "有效期至", "The last day on which it counts."),
            Field(
                .withdrawn,
                .text,
                en: "Withdrawn",
                zh: "撤回理由",
                "Why it was withdrawn; empty while it stands."
            ),
        ]
    )
}
