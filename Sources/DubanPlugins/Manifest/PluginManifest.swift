public import DubanModel

/// What a plugin says about itself in `plugin.toml`, known without running any of its code.
public struct PluginManifest: Sendable {
    /// Its id: the first part of its entries' names.
    public let id: String
    /// Its version: three numbers, such as 1.2.0.
    public let version: String
    /// The level of the Lua API that it was written for.
    public let api: Int
    /// The code of the department that answers for it.
    public let department: String
    /// What it is called.
    public let title: LocalizedText
    /// One line on what it does.
    public let summary: LocalizedText
    /// What it asks to read.
    public let read: PermissionSet
    /// What it asks to propose changes of.
    public let propose: PermissionSet
    /// The other plugins that it needs, by id.
    public let requires: [PluginRequirement]
    /// When its entries are to be run by themselves.
    public let schedule: [ScheduleLine]
    /// Its settings.
    public let settings: [ValueSchema]
    /// What it declares of ledgers.
    public let ledgers: [LedgerDeclaration]

    /// The level of the Lua API that this host offers.
    public static let currentAPI = 2
}
