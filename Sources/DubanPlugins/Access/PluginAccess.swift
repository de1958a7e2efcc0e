public import DubanModel
public import DubanStore

/// What a plugin may read and propose in a run: what it asks for, once that has been granted.
public struct PluginAccess: Sendable, Hashable {
    /// The department for which the plugin runs; empty where nobody's rows are meant.
    public let department: String
    /// Whether every record is seen, not only the department's.
    public let seesEverything: Bool
    /// What may be read.
    public let read: PermissionSet
    /// What may be proposed to change.
    public let propose: PermissionSet

    /// Everything: for what the person at the keyboard runs, such as a single-file script.
    public static let everything = PluginAccess(
        department: "",
        seesEverything: true,
        read: .everything,
        propose: .everything
    )

    /// Makes an access.
    public init(department: String, seesEverything: Bool, read: PermissionSet, propose: PermissionSet) {
        self.department = department
        self.seesEverything = seesEverything
        self.read = read
        self.propose = propose
    }

    /// Makes an access from the written forms of its permissions.
    public init(
        department: String,
        seesEverything: Bool,
        read: [String],
        propose: [String],
        catalog: ModelCatalog = .standard
    ) throws(ModelError) {
        self.init(
            department: department,
            seesEverything: seesEverything,
            read: try PermissionSet(names: read, catalog: catalog),
            propose: try PermissionSet(names: propose, catalog: catalog)
        )
    }

    /// What the store shows.
    public var scope: Scope {
        Scope(department: seesEverything ? nil : department, read: read)
    }
}
