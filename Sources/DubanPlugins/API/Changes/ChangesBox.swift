import DubanModel
import LuaHost

/// A set of proposed changes in a script's hands.
final class ChangesBox {
    private(set) var set: ChangeSet
    private let memory: HostMemory

    init(_ set: ChangeSet, memory: HostMemory) {
        self.set = set
        self.memory = memory
    }

    func append(_ step: ChangeStep) throws {
        guard set.steps.count < ChangeSet.longest else {
            throw LuaError(
                .runtime,
                "more than \(ChangeSet.longest) changes: nobody can look through them; propose fewer at a time",
                zh: "变更超过 \(ChangeSet.longest) 项，无人能逐项核对；请分批提出"
            )
        }
        try memory.add(step.memory)
        set.steps.append(step)
    }
}

extension ChangeStep {
    /// About how many bytes it takes.
    fileprivate var memory: Int {
        switch self {
        case .perform(let proposal):
            [proposal.reason, proposal.title, proposal.criterion].reduce(512) { $0 + ($1?.utf8.count ?? 0) }
        case .add(let proposal), .set(let proposal):
            proposal.values.reduce(256 + (proposal.note?.utf8.count ?? 0)) {
                $0 + 64 + ($1.value.text?.utf8.count ?? 0)
            }
        }
    }
}
