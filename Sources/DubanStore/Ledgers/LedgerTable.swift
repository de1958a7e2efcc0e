package import DubanModel
package import TOMLKit

/// Reads `[ledgers]` of a file that is not a workspace's own, such as a plugin's manifest.
package enum LedgerTable {
    /// What a file declares of ledgers.
    ///
    /// - Parameters:
    ///   - path: the file, for messages.
    ///   - source: how the file is called where a declaration is shown.
    package static func declarations(
        in file: TOMLTable,
        path: String,
        source: String
    ) throws(StoreError) -> [LedgerDeclaration] {
        try SettingsReader(path: path).ledgers(file["ledgers"], source: source)
    }
}
