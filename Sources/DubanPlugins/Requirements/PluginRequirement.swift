/// Another plugin that a plugin needs, as `[requires]` of its manifest says.
public struct PluginRequirement: Sendable, Hashable {
    /// The other plugin's id.
    public let id: String
    /// The versions of it with which the plugin works.
    public let range: VersionRange
}
