import ArgumentParser
import DubanModel
import DubanStore

/// Who does something, when, and whether it is only tried.
struct ActionOptions: ParsableArguments {
    @Option(
        help: .localized(
            "The organization that does it; the supervising one, where only one supervises and it is theirs to do.",
            zh: "办理单位；由督办单位办理且督办单位只有一个时，可不给出。"
        )
    )
    var by: String?

    @Option(
        help: .localized(
            "When it took effect: a date, or a date with a time; now unless given.",
            zh: "生效时间：日期，可带时间；未给出时为当前时间。"
        )
    )
    var on: String?

    @Flag(help: .localized("Say what would change, and change nothing.", zh: "试运行：只显示将作的更改，不作任何更改。"))
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    /// The action that the options describe.
    func action(_ verb: TaskVerb, in workspace: Workspace) throws -> TaskAction {
        TaskAction(verb, by: try actor(of: verb, in: workspace), at: try moment(in: workspace))
    }

    /// When it takes effect. In a workspace that stands still on a day, that day.
    func moment(in workspace: Workspace) throws -> Moment {
        guard let on else { return workspace.settings.asOf.map { Moment($0) } ?? Environment.now }
        let moment = try MomentArgument.moment(on, option: "--on")
        return moment.isDayOnly && moment.date == Environment.today ? Environment.now : moment
    }

    /// Writes in one transaction, or only tries to.
    ///
    /// - Parameter actor: the organization that does it; the person at the keyboard where it is none.
    func write<Result>(
        to workspace: Workspace,
        by actor: String?,
        _ body: (WriteTransaction) throws -> Result
    ) throws -> Result {
        try workspace.open(.readWrite).write(
            by: Author(actor ?? by ?? Environment.user, enteredBy: Environment.user),
            recorded: Environment.now,
            isDryRun: dryRun,
            body
        )
    }

    /// Writes an action on a task, with the hooks that have a say in it.
    func writer(of action: TaskAction, in environment: RunEnvironment) -> ChangeWriter {
        ChangeWriter(
            environment: environment,
            author: Author(action.actor, enteredBy: Environment.user),
            moment: action.moment,
            isDryRun: dryRun
        )
    }

    /// Does in one transaction what only a supervising organization may do, and says what has changed.
    ///
    /// - Parameter body: tells the changes, which are then made, and take effect at the moment it is given.
    @discardableResult
    func supervise(_ body: (WriteTransaction, Moment) throws -> [RecordChange]) throws -> [RecordChange] {
        try supervise { transaction, _, moment in try body(transaction, moment) }
    }

    /// The same, for what depends on the workspace's settings.
    @discardableResult
    func supervise(
        _ body: (WriteTransaction, Workspace, Moment) throws -> [RecordChange]
    ) throws -> [RecordChange] {
        let workspace = try shared.openWorkspace()
        let actor = try supervisor(in: workspace)
        let moment = try moment(in: workspace)
        let language = try shared.language(in: workspace)
        let (changes, former) = try write(to: workspace, by: actor) { transaction in
            let changes = try body(transaction, workspace, moment)
            return (changes, try transaction.apply(changes, at: moment))
        }
        ChangeSummary(changes, former: former, language: language).lines(isDryRun: dryRun).forEach(Console.print)
        return changes
    }

    /// The supervising organization that does something which only those may do.
    func supervisor(in workspace: Workspace) throws -> String {
        let supervisors = workspace.settings.workflow.supervisors
        if by == nil, supervisors.count == 1, let only = supervisors.first { return only }
        guard let by, supervisors.contains(by) else {
            let names = supervisors.sorted().joined(separator: ", ")
            throw CommandFailure.notAllowed(
                "--by",
                by ?? "",
                expected: LocalizedText("one that supervises: \(names)", zh: "督办单位：\(names)")
            )
        }
        return by
    }

    private func actor(of verb: TaskVerb, in workspace: Workspace) throws -> String {
        if let by { return by }
        let supervisors = workspace.settings.workflow.supervisors
        if Transition.of(verb)?.actor == .supervisor, supervisors.count == 1, let only = supervisors.first {
            return only
        }
        throw CommandFailure(
            .usage,
            LocalizedText(
                "who does it? Name the organization: --by ORGANIZATION ('duban show organizations' lists them)",
                zh: "由哪个单位办理？请用 --by 单位编码 指定（duban show organizations 可列出所有单位）"
            )
        )
    }
}
