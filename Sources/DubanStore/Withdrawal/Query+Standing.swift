public import DubanModel

extension Query {
    /// Asks for the records of a model that stand: all of them, but for those that were withdrawn.
    public static func standing(_ model: Model) -> Query {
        Query(model, where: model.withdrawal.map { [Condition($0, .isKnown(false))] } ?? [])
    }

    /// Adds conditions. One on the withdrawal takes the place of the one that leaves out what was withdrawn, so that
    /// whoever asks for that gets it.
    public mutating func narrow(by conditions: [Condition]) {
        if let withdrawal = model.withdrawal, conditions.contains(where: { $0.field == withdrawal }) {
            self.conditions.removeAll { $0 == Condition(withdrawal, .isKnown(false)) }
        }
        self.conditions += conditions
    }
}
