/// An installed plugin: its manifest and its folder.
public struct Plugin: Sendable {
    /// What it says about itself.
    public let manifest: PluginManifest
    /// The path of its folder.
    public let folder: String
    /// How its files are named in messages, such as `Plugins/statistics`.
    public let displayFolder: String

    /// Its id.
    public var id: String { manifest.id }
}
