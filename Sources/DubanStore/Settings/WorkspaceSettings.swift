public import DubanModel
import Foundation
import TOMLKit

/// What a workspace's `duban.toml` says.
public struct WorkspaceSettings: Sendable {
    /// What the workspace is called.
    public let title: String?
    /// The language of its reports, where nobody asks for another.
    public let language: Language?
    /// The day that every run sees, where nobody asks for another; normally absent, so that it is today.
    public let asOf: CivilDate?
    /// The departments whose plugins see every record.
    public let seesAll: Set<String>
    /// What of the workflow of tasks the workspace decides for itself.
    public let workflow: WorkflowRules
    /// When meetings are held.
    public let meetings: MeetingRules
    /// The rules of the monthly review.
    public let scoring: ScoringRules
    /// How organizations are told what they must know.
    public let digest: DigestRules
    /// How long a plugin may run and how much memory it may use, where nothing else is said for it.
    public let limits: ResourceLimits
    /// The limits of single plugins, by plugin id.
    public let pluginLimits: [String: ResourceLimits]
    /// The models with the fields of ledgers: those that plugins declare, and those that the file declares.
    public let catalog: ModelCatalog
    /// Why what some plugins declare of ledgers is left out.
    public let ledgerProblems: [ModelError]
    /// What plugins may do, by plugin id.
    public let grants: [String: Grant]
    /// Plugin settings as TOML text, by plugin id.
    public let pluginSettings: [String: String]

    /// The departments whose plugins see every record, where the settings name none.
    public static let standardSeesAll: Set<String> = ["supervision-office"]

    /// Reads a settings file.
    ///
    /// - Parameter ledgers: what plugins declare of ledgers.
    public init(path: String, ledgers: [LedgerDeclaration] = []) throws(StoreError) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .database(error, doing: "read \(path)", zh: "读取 \(path)")
        }
        try self.init(text: text, path: path, ledgers: ledgers)
    }

    /// Reads settings from TOML text; `path` is for error messages.
    public init(text: String, path: String, ledgers: [LedgerDeclaration] = []) throws(StoreError) {
        let reader = SettingsReader(path: path)
        let file = try reader.parse(text)
        try reader.check(
            file.keys,
            among: [
                "workspace", "access", "workflow", "meetings", "scoring", "digest", "limits", "grants", "settings",
                "ledgers",
            ],
            in: nil
        )
        let workspace = try reader.table(file["workspace"], at: "workspace")
        try reader.check(workspace.keys, among: ["title", "language", "as_of"], in: "[workspace]")
        title = try reader.text(workspace["title"], at: "workspace.title")
        language = try reader.language(workspace["language"], at: "workspace.language")
        asOf = try reader.date(workspace["as_of"], at: "workspace.as_of")
        let access = try reader.table(file["access"], at: "access")
        try reader.check(access.keys, among: ["sees_all"], in: "[access]")
        seesAll = try reader.texts(access["sees_all"], at: "access.sees_all").map { Set($0) } ?? Self.standardSeesAll
        workflow = try reader.workflow(file["workflow"])
        meetings = try reader.meetings(file["meetings"])
        scoring = try reader.scoring(file["scoring"])
        digest = try reader.digest(file["digest"])
        (limits, pluginLimits) = try reader.limits(file["limits"])
        (catalog, ledgerProblems) = try reader.catalog(file["ledgers"], of: ledgers)
        grants = try reader.grants(file["grants"], catalog: catalog)
        pluginSettings = try reader.pluginSettings(file["settings"])
    }

    /// How long a plugin may run and how much memory it may use.
    public func limits(of plugin: String) -> ResourceLimits {
        pluginLimits[plugin] ?? limits
    }
}
