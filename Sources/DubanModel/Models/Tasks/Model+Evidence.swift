extension Model {
    /// A file that shows a unit's completion.
    public static let evidence = Model(
        name: "evidence",
        plural: "evidences",
        owner: "task",
        label: LocalizedText("evidence", zh: "佐证材料"),
        documentation: LocalizedText(
            "A file that shows what a unit has done, kept in the workspace under the hash of its content.",
            zh: "证明办理情况的文件，按内容哈希保存在工作区。"
        ),
        lifecycle: Lifecycle(origin: .field("submitted")),
        codeParts: [.task, .organization, "sha256"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                "The task's code, the organization's and its number, with slashes."
            ),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task."),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "提交单位",
                "The organization that handed it in."
            ),
            Field("submitted", .moment, isRequired: true, en: "Submitted", zh: "提交时间", "When it was handed in."),
            Field(.name, .text, isRequired: true, en: "File name", zh: "文件名", "What the file was called."),
            Field("sha256", .text, isRequired: true, en: "SHA-256", zh: "哈希", "Hash of the content, 64 hex digits."),
            Field("size", .integer, isRequired: true, en: "Size", zh: "大小", "Bytes of the content."),
        ]
    )
}
