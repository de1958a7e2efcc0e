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
                LocalizedText("The check, the record's code and the day, with slashes.", zh: "检查项、记录编码和日期，以斜杠分隔。")
            ),
            Field(
                "check_name",
                .text,
                isRequired: true,
                en: "Check",
                zh: "检查",
                LocalizedText("The check's full name.", zh: "检查项的全名。")
            ),
            Field(
                "subject",
                .text,
                isRequired: true,
                en: "Record",
                zh: "记录",
                LocalizedText(
                    "The code of the record that the findings are about, or the id of one finding.",
                    zh: "所涉记录的编码，或某条发现的标识。"
                )
            ),
            Field(
                "owner",
                .reference("organization"),
                isRequired: true,
                en: "Owner",
                zh: "责任单位",
                LocalizedText("The organization that answers for it.", zh: "负责的单位。")
            ),
            Field(
                "reason",
                .text,
                isRequired: true,
                en: "Reason",
                zh: "理由",
                LocalizedText("Why it is accepted for now.", zh: "暂予接受的原因。")
            ),
            Field(
                "granted",
                .moment,
                isRequired: true,
                en: "Granted",
                zh: "批准日期",
                LocalizedText("Since when it counts.", zh: "生效时间。")
            ),
            Field(
                "until",
                .moment,
                isRequired: true,
                en: "Until",
                zh: "有效期至",
                LocalizedText("The last day on which it counts.", zh: "最后有效日期。")
            ),
            Field(
                .withdrawn,
                .text,
                en: "Withdrawn",
                zh: "撤回理由",
                LocalizedText("Why it was withdrawn; empty while it stands.", zh: "撤回的原因；有效时为空。")
            ),
        ]
    )
}
