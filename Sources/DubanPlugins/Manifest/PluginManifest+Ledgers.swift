import DubanModel
import DubanStore
import TOMLKit

extension PluginManifest {
    /// What `[ledgers]` declares.
    static func ledgers(in file: TOMLTable, _ path: String) throws(PluginError) -> [LedgerDeclaration] {
        do throws(StoreError) {
            return try LedgerTable.declarations(in: file, path: path, source: PluginLedgers.source(ofManifest: path))
        } catch {
            throw PluginError(.manifest, error.message)
        }
    }

    /// The models of the workspace with what a manifest declares, which is there already unless it was left out.
    static func catalog(
        _ catalog: ModelCatalog,
        with ledgers: [LedgerDeclaration]
    ) throws(PluginError) -> ModelCatalog {
        if ledgers.allSatisfy(catalog.declarations.contains) { return catalog }
        do throws(ModelError) {
            return try catalog.adding(ledgers)
        } catch {
            throw PluginError(.manifest, error.message)
        }
    }
}
