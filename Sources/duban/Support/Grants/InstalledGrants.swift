import DubanModel
import DubanPlugins
import DubanStore

/// The grants with which a new workspace begins: whoever installed Duban trusts the plugins that came with it.
enum InstalledGrants {
    /// The lines of `duban.toml`; empty where no plugins came with the program, or none of them asks for anything.
    static func text(today: CivilDate) -> String {
        let folders = [Installation.folder(PluginRegistry.folderName)].compactMap(\.self)
        let catalog = (try? ModelCatalog(PluginLedgers(folders: folders).declarations)) ?? .standard
        let manifests = PluginRegistry(folders: folders, today: today, catalog: catalog).plugins.map(\.manifest)
        let grants = manifests.filter { !$0.read.isEmpty || !$0.propose.isEmpty }.map { manifest in
            Grant(department: manifest.department, read: manifest.read, propose: manifest.propose)
                .text(for: manifest.id)
        }
        if grants.isEmpty { return "" }
        let heading = String.localized(
            """

            # What plugins may read and propose; `duban plugin grant` and `duban plugin revoke` change it. A plugin sees the
            # records of its department only, unless [access] names the department among those that see all.

            """,
            zh: """

                # 插件可以读取和提出更改的内容；用 `duban plugin grant` 和 `duban plugin revoke` 更改。插件只见本部门的记录，
                # 除非 [access] 将该部门列为可见全部记录的部门。

                """
        )
        return heading + grants.joined(separator: "\n")
    }
}
