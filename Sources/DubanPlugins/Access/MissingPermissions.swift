public import DubanModel
public import DubanStore

/// What a plugin asks for and was not granted.
public struct MissingPermissions: Sendable, Hashable {
    /// What it asks to read.
    public let read: PermissionSet
    /// What it asks to propose changes of.
    public let propose: PermissionSet

    /// Compares what a manifest asks for with a grant, or with none.
    public init(manifest: PluginManifest, grant: Grant?) {
        read = manifest.read.missing(from: grant?.read ?? .none)
        propose = manifest.propose.missing(from: grant?.propose ?? .none)
    }

    /// Whether everything was granted.
    public var isEmpty: Bool { read.isEmpty && propose.isEmpty }

    /// What is missing, in words: `read tasks, indicators; propose tasks`.
    public var text: LocalizedText { PermissionSet.words(read: read, propose: propose) }
}
