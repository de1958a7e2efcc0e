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
            Field(.code, .text, isRequired: true, en: "Code", zh: "编码", "The meeting's code, a slash, the task's."),
            Field(.meeting, .reference("meeting"), isRequired: true, en: "Meeting", zh: "会议", "The meeting."),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task."),
            Field(
                "number",
                .integer,
                isRequired: true,
                en: "Number",
                zh: "序号",
                "Its place on the agenda; the last one it had, once it was withdrawn."
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
                "Why it is on the agenda."
            ),
            Field("note", .text, en: "Note", zh: "备注", "What else is to be said."),
            Field(
                .withdrawn,
                .text,
                en: "Withdrawn",
                zh: "撤回原因",
                "Why it was taken off the agenda; empty while it stands."
            ),
        ]
    )
}
