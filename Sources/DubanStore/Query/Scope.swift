public import DubanModel

/// What of a workspace somebody may read: which records and which fields of them.
public struct Scope: Sendable, Hashable {
    /// The department whose records are seen, with those of the organizations below it and what is public; nil for all
    /// records.
    public let department: String?
    /// The models and fields that may be read.
    public let read: PermissionSet

    /// Everything there is.
    public static let everything = Scope(department: nil, read: .everything)

    /// Makes a scope.
    public init(department: String?, read: PermissionSet) {
        self.department = department
        self.read = read
    }
}
