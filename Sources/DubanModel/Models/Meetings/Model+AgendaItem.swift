extension Model {
    /// A task on a meeting's agenda.
    public static let agendaItem = Model(
        name: "agenda_item",
        plural: "agenda_items",
        owner: "task",
        label: LocalizedText("agenda item", zh: "议题"),
        documentation: LocalizedText("A task on a meeting's agenda.", zh: "列入会议议程的任务。"),
        codeParts: [.meeting, .task],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The meeting's code, a slash, the task's.", zh: "会议编码、斜杠、任务编号。")
            ),
            Field(
                .meeting,
                .reference("meeting"),
                isRequired: true,
                en: "Meeting",
                zh: "会议",
                LocalizedText("The meeting.", zh: "会议。")
            ),
            Field(
                .task,
                .reference("task"),
                isRequired: true,
                en: "Task",
                zh: "任务",
                LocalizedText("The task.", zh: "所属任务。")
            ),
            Field(
                "number",
                .integer,
                isRequired: true,
                en: "Number",
                zh: "序号",
                LocalizedText(
                    "Its place on the agenda; the last one it had, once it was withdrawn.",
                    zh: "议程次序；撤下后为其最后的次序。"
                )
            ),
            Field(
                "purpose",
                .choice([
                    Choice("assign", "to be assigned", zh: "交办"), Choice("report", "to be reported on", zh: "通报"),
                    Choice("decide", "to be decided on", zh: "研究"),
                ]),
                isRequired: true,
                en: "Purpose",
                zh: "议题类别",
                LocalizedText("Why it is on the agenda.", zh: "列入议程的原因。")
            ),
            Field("note", .text, en: "Note", zh: "备注", LocalizedText("What else is to be said.", zh: "其他说明。")),
            Field(
                .withdrawn,
                .text,
                en: "Withdrawn",
                zh: "撤回原因",
                LocalizedText("Why it was taken off the agenda; empty while it stands.", zh: "撤下议程的原因；在议程上时为空。")
            ),
        ]
    )
}
