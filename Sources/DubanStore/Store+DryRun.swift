public import DubanModel

extension Store {
    /// Changes the workspace, or with `isDryRun` only tries to: the body runs, and all that it did is undone.
    public func write<Result>(
        by author: Author,
        recorded: Moment,
        isDryRun: Bool,
        _ body: (WriteTransaction) throws -> Result
    ) throws -> Result {
        guard isDryRun else { return try write(by: author, recorded: recorded, body) }
        var tried: Result?
        do {
            try write(by: author, recorded: recorded) { transaction in
                tried = try body(transaction)
                throw Withdrawal()
            }
        } catch is Withdrawal {}
        guard let tried else {
            throw StoreError(.database, LocalizedText("a dry run ended without a result", zh: "试运行没有得到结果"))
        }
        return tried
    }
}

/// Thrown to have the store undo everything.
private struct Withdrawal: Error {}
