extension Transition {
    private static let open: [TaskStatus] = [.assigned, .claimed, .inProgress, .submitted]
    private static let working: [TaskStatus] = [.assigned, .claimed, .inProgress]

    /// The whole workflow.
    public static let all: [Transition] = [
        Transition(
            .draft,
            by: .supervisor,
            task: [],
            unitBecomes: .assigned,
            taskBecomes: .drafted,
            LocalizedText("Writes down a task that is to be assigned later.", zh: "登记拟交办的任务。")
        ),
        Transition(
            .assign,
            by: .supervisor,
            task: [.drafted],
            unitBecomes: .assigned,
            taskBecomes: .assigned,
            LocalizedText(
                "The task needs a lead unit; its due time must not lie before the assignment.",
                zh: "任务须有牵头单位；时限不得早于交办时间。"
            )
        ),
        Transition(
            .claim,
            by: .unit,
            task: working,
            unit: [.assigned],
            unitBecomes: .claimed,
            LocalizedText("The task is claimed once every unit has claimed.", zh: "所有承办单位认领后，任务为已认领。")
        ),
        Transition(
            .feedback,
            by: .unit,
            task: working,
            unit: [.claimed, .inProgress, .returned],
            unitBecomes: .inProgress,
            needs: [.percent],
            LocalizedText(
                "The lead unit's percentage becomes the task's progress.",
                zh: "牵头单位的进度即任务的进度。"
            )
        ),
        Transition(
            .submit,
            by: .unit,
            task: working,
            unit: [.claimed, .inProgress, .returned],
            unitBecomes: .submitted,
            needs: [.evidence],
            LocalizedText(
                "The task is submitted once every unit has submitted or passed.",
                zh: "所有承办单位申报或通过后，任务为已申报办结。"
            )
        ),
        Transition(
            .pass,
            by: .supervisor,
            task: [.assigned, .claimed, .inProgress, .submitted],
            unit: [.submitted],
            unitBecomes: .passed,
            LocalizedText("The task closes once every unit has passed.", zh: "所有承办单位通过后，任务办结。")
        ),
        Transition(
            .return,
            by: .supervisor,
            task: open,
            unit: [.submitted],
            unitBecomes: .returned,
            needs: [.reason],
            LocalizedText("The unit's count of returns goes up by one.", zh: "该单位的退回次数加一。")
        ),
        Transition(
            .extend,
            by: .lead,
            task: open,
            needs: [.reason, .percent, .newDue],
            LocalizedText(
                "Before the due time has passed, and while no other request waits.",
                zh: "须在时限之前提出，且没有待审批的申请。"
            )
        ),
        Transition(
            .approve,
            by: .supervisor,
            task: open,
            LocalizedText(
                "The task gets the date asked for; its first due time and the number of extensions are kept.",
                zh: "任务改用所申请的时限；保留原定时限和延期次数。"
            )
        ),
        Transition(
            .refuse,
            by: .supervisor,
            task: open,
            needs: [.reason],
            LocalizedText("The due time stays.", zh: "时限不变。")
        ),
        Transition(
            .suspend,
            by: .supervisor,
            task: open,
            taskBecomes: .suspended,
            needs: [.reason],
            LocalizedText("Units keep their state; nothing is overdue meanwhile.", zh: "承办单位状态不变，期间不计逾期。")
        ),
        Transition(
            .resume,
            by: .supervisor,
            task: [.suspended],
            LocalizedText(
                "The task goes back to what its units' states say; a later due time may be given.",
                zh: "任务恢复为各承办单位所处的状态；可另定时限。"
            )
        ),
        Transition(
            .cancel,
            by: .supervisor,
            task: [.drafted] + open + [.suspended],
            taskBecomes: .cancelled,
            needs: [.reason],
            LocalizedText("For good.", zh: "不可恢复。")
        ),
        Transition(
            .appeal,
            by: .unit,
            task: working,
            unit: [.assigned, .claimed],
            needs: [.ground, .reason],
            LocalizedText(
                "Before the unit has begun, and while no other appeal of it waits.",
                zh: "须在该单位开始办理之前提出，且没有待处理的申诉。"
            )
        ),
        Transition(
            .uphold,
            by: .supervisor,
            task: open,
            unit: [.assigned, .claimed, .inProgress, .submitted, .returned],
            LocalizedText(
                """
                'reword' needs a new title or criterion; 'wrong_unit' withdraws the unit, and needs another one in its \
                place when it leads; 'impossible' cancels the task.
                """,
                zh: "“表述有误”须给出新的内容或标准；“单位有误”该单位退出，牵头单位退出须另定单位；“无法办理”撤销任务。"
            )
        ),
        Transition(
            .dismiss,
            by: .supervisor,
            task: open,
            unit: [.assigned, .claimed, .inProgress, .submitted, .returned],
            needs: [.reason],
            LocalizedText("The assignment stands.", zh: "交办不变。")
        ),
    ]
}
