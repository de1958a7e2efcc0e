import DubanModel
import DubanStore

/// Permissions in words.
struct AccessText {
    let read: PermissionSet
    let propose: PermissionSet

    init(read: PermissionSet, propose: PermissionSet) {
        self.read = read
        self.propose = propose
    }

    init(_ grant: Grant) {
        self.init(read: grant.read, propose: grant.propose)
    }

    /// `read tasks, meetings; propose tasks`; empty for nothing.
    var text: LocalizedText { PermissionSet.words(read: read, propose: propose) }

    /// Which records a department sees.
    static func rows(of department: String, _ settings: WorkspaceSettings) -> LocalizedText {
        if settings.seesAll.contains(department) { return LocalizedText("every record", zh: "全部记录") }
        return LocalizedText(
            """
            the tasks that it or an organization below it leads or has a unit in, its projects and indicators, and what is \
            marked public
            """,
            zh: "本部门及下级单位牵头或承办的任务、本部门的项目和指标，以及标为公开的内容"
        )
    }
}
