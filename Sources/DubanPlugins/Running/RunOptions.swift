public import DubanModel

/// What a run of a plugin's entry sees and how it speaks.
public struct RunOptions: Sendable {
    /// The language of its texts.
    public var language: Language
    /// The as-of day.
    public var today: CivilDate
    /// The plugin settings of the workspace, as TOML text by plugin id.
    public var pluginSettings: [String: String]
    /// How long an entry may run and how much memory its code may use.
    public var limits: ResourceLimits
    /// What the run may read.
    public var access: PluginAccess
    /// The rules by which months are reviewed.
    public var scoring: ScoringRules
    /// The models of the workspace, with the fields that its ledgers add.
    public var catalog: ModelCatalog
    /// What is watched beside the result.
    public var observation: RunObservation = []

    /// Makes options.
    public init(
        language: Language,
        today: CivilDate,
        pluginSettings: [String: String] = [:],
        limits: ResourceLimits = .standard,
        access: PluginAccess = .everything,
        scoring: ScoringRules = ScoringRules(),
        catalog: ModelCatalog = .standard
    ) {
        self.language = language
        self.today = today
        self.pluginSettings = pluginSettings
        self.limits = limits
        self.access = access
        self.scoring = scoring
        self.catalog = catalog
    }
}
