extension Model {
    /// A meeting that assigns or reviews work.
    public static let meeting = Model(
        name: "meeting",
        plural: "meetings",
        label: LocalizedText("meeting", zh: "会议"),
        documentation: LocalizedText(
            "A weekly assignment, a monthly review or another meeting, with its sequence number.",
            zh: "周交办会、月讲评会或其他会议，带届次。"
        ),
        lifecycle: Lifecycle(origin: .field("held")),
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "会议编码",
                LocalizedText("Short code, such as weekly-80.", zh: "简短编码，如 weekly-80。")
            ),
            Field(
                .kind,
                .choice(meetingKinds),
                isRequired: true,
                en: "Kind",
                zh: "会议类别",
                LocalizedText("What the meeting is for.", zh: "会议的类别。")
            ),
            Field(
                "sequence",
                .integer,
                en: "Sequence",
                zh: "届次",
                LocalizedText("Its number among the meetings of its kind.", zh: "在同类会议中的届次。")
            ),
            Field(
                "held",
                .moment,
                isRequired: true,
                en: "Held",
                zh: "召开日期",
                LocalizedText("The day it was held.", zh: "召开日期。")
            ),
            Field(.title, .text, isRequired: true, en: "Title", zh: "会议名称", LocalizedText("Its full name.", zh: "全名。")),
            Field(
                "title_en",
                .text,
                en: "English title",
                zh: "英文名称",
                LocalizedText("Its name in English, where it has one.", zh: "英文名称（如有）。")
            ),
        ]
    )

    private static let meetingKinds = [
        Choice("weekly", "weekly assignment", zh: "周交办"),
        Choice("monthly", "monthly review", zh: "月讲评"),
        Choice("other", "other", zh: "其他"),
    ]
}
