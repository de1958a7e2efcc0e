public import DubanModel

/// What a workspace lets a plugin do, as its `duban.toml` says under `[grants.ID]`.
public struct Grant: Sendable, Hashable {
    /// The department for which it may do so. It stands in the grant, since a manifest could name any.
    public let department: String
    /// What it may read.
    public let read: PermissionSet
    /// What it may propose to change.
    public let propose: PermissionSet

    /// Makes a grant.
    public init(department: String, read: PermissionSet, propose: PermissionSet) {
        self.department = department
        self.read = read
        self.propose = propose
    }
}
