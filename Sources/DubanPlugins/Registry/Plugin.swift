/// An installed plugin: its manifest and its folder.
public struct Plugin: Sendable {
    /// What it says about itself.
    public let manifest: PluginManifest
    /// The path of its folder.
    public let folder: String
    /// How its files are named in messages, such as `Plugins/statistics`.
    public let displayFolder: String

    /// The plugins that it requires, each after what it requires itself; why it cannot be used, where one is missing.
    public internal(set) var libraries: Result<[Plugin], PluginError> = .success([])

    /// Its id.
    public var id: String { manifest.id }

    init(manifest: PluginManifest, folder: String, displayFolder: String) {
        self.manifest = manifest
        self.folder = folder
        self.displayFolder = displayFolder
    }
}
