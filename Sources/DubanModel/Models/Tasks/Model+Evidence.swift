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
                LocalizedText(
                    "The task's code, the organization's and its number, with slashes.",
                    zh: "任务编号、单位编码和序号，以斜杠分隔。"
                )
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
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "提交单位",
                LocalizedText("The organization that handed it in.", zh: "提交单位。")
            ),
            Field(
                "submitted",
                .moment,
                isRequired: true,
                en: "Submitted",
                zh: "提交时间",
                LocalizedText("When it was handed in.", zh: "提交时间。")
            ),
            Field(
                .name,
                .text,
                isRequired: true,
                en: "File name",
                zh: "文件名",
                LocalizedText("What the file was called.", zh: "文件原名。")
            ),
            Field(
                "sha256",
                .text,
                isRequired: true,
                en: "SHA-256",
                zh: "哈希",
                LocalizedText("Hash of the content, 64 hex digits.", zh: "内容哈希，64 位十六进制。")
            ),
            Field(
                "size",
                .integer,
                isRequired: true,
                en: "Size",
                zh: "大小",
                LocalizedText("Bytes of the content.", zh: "内容字节数。")
            ),
        ]
    )
}
