import DubanModel
import DubanPlugins
import DubanStore

/// A plugin in whose name changes are made: its rights, and the organization for which it acts.
struct Proposer {
    let access: PluginAccess
    /// The organization for which it acts where nobody says otherwise: the supervising one, for a plugin that sees
    /// everything; its department, for any other.
    let actor: String
    private let entry: String
    private let rules: WorkflowRules

    /// - Parameter actor: the organization that was named for it.
    init(plugin: Plugin, entry: String, actor: String? = nil, in environment: RunEnvironment) throws {
        let settings = environment.workspace.settings
        access = try environment.access(of: plugin)
        rules = settings.workflow
        self.entry = entry
        let supervisors = rules.supervisors.sorted()
        if let actor {
            self.actor = actor
        } else if access.seesEverything, !supervisors.contains(access.department) {
            guard supervisors.count == 1 else {
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "for whom does \(entry) act? Name the organization: --by ORGANIZATION",
                        zh: "\(entry) 代表哪个单位？请用 --by 单位编码 指定"
                    )
                )
            }
            self.actor = supervisors[0]
        } else {
            self.actor = access.department
        }
    }

    /// Who makes the changes, for the history: the organization, and through what.
    var author: Author { Author(actor, enteredBy: "\(Environment.user) via \(entry)") }

    /// Checks rights, then makes the changes.
    func apply(_ set: ChangeSet, at moment: Moment, in transaction: WriteTransaction) throws -> AppliedChanges {
        try access.check(set, by: actor, in: try transaction.snapshot(asOf: AsOf(.latest)))
        return try transaction.acting(as: author) {
            try transaction.apply(set, by: actor, at: moment, rules: rules)
        }
    }
}
