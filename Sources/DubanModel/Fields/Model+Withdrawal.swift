extension Model {
    /// The field that says why such a record was withdrawn; nil for models whose records are never withdrawn. Nothing is
    /// ever deleted: what was withdrawn stays, and is left out where nobody asks for it.
    public var withdrawal: FieldName? {
        // A ledger may give tasks a field of that name, which means what the ledger says.
        guard let field = field(.withdrawn), field.isStored else { return nil }
        return field.name
    }
}
