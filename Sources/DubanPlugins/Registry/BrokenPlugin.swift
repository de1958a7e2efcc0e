/// A folder with a manifest that cannot be used.
public struct BrokenPlugin: Sendable {
    /// The folder's name, usually the plugin's id.
    public let folderName: String
    /// What is wrong.
    public let error: PluginError
}
