/// What can be done to a task. Each is a verb of `duban task`.
public enum TaskVerb: String, CaseIterable, Sendable, Hashable {
    /// Write a task down that is to be assigned later.
    case draft
    /// Assign it to its units.
    case assign
    /// Claim one's share.
    case claim
    /// Report progress.
    case feedback
    /// Submit completion with evidence.
    case submit
    /// Accept a unit's completion.
    case pass
    /// Give a unit's completion back.
    case `return`
    /// Ask for a later due date.
    case extend
    /// Grant the later due date.
    case approve
    /// Keep the due date.
    case refuse
    /// Let the task rest.
    case suspend
    /// Take it up again.
    case resume
    /// End it undone.
    case cancel
    /// Object to the assignment.
    case appeal
    /// Accept an objection.
    case uphold
    /// Reject an objection.
    case dismiss

    /// What people read.
    public var label: LocalizedText {
        switch self {
        case .draft: LocalizedText("draft", zh: "拟办")
        case .assign: LocalizedText("assign", zh: "交办")
        case .claim: LocalizedText("claim", zh: "认领")
        case .feedback: LocalizedText("give feedback on", zh: "反馈")
        case .submit: LocalizedText("submit", zh: "申报办结")
        case .pass: LocalizedText("pass", zh: "验收通过")
        case .return: LocalizedText("return", zh: "退回")
        case .extend: LocalizedText("ask for an extension of", zh: "申请延期")
        case .approve: LocalizedText("approve an extension of", zh: "批准延期")
        case .refuse: LocalizedText("refuse an extension of", zh: "不批准延期")
        case .suspend: LocalizedText("suspend", zh: "中止")
        case .resume: LocalizedText("resume", zh: "恢复")
        case .cancel: LocalizedText("cancel", zh: "撤销")
        case .appeal: LocalizedText("appeal against", zh: "申诉")
        case .uphold: LocalizedText("uphold an appeal against", zh: "采纳申诉")
        case .dismiss: LocalizedText("dismiss an appeal against", zh: "驳回申诉")
        }
    }

    /// The kind of the event that it writes.
    public var eventKind: String {
        switch self {
        case .draft: "drafted"
        case .assign: "assigned"
        case .claim: "claimed"
        case .feedback: "reported"
        case .submit: "submitted"
        case .pass: "passed"
        case .return: "returned"
        case .extend: "extension_requested"
        case .approve: "extension_approved"
        case .refuse: "extension_refused"
        case .suspend: "suspended"
        case .resume: "resumed"
        case .cancel: "cancelled"
        case .appeal: "appealed"
        case .uphold: "appeal_upheld"
        case .dismiss: "appeal_dismissed"
        }
    }
}
