import DubanModel
public import DubanStore

extension PluginAccess {
    /// What a plugin may do in a workspace: what its manifest asks for, when the workspace has granted all of it. Known
    /// without running any of the plugin's code.
    ///
    /// A plugin that asks for nothing needs no grant.
    public static func resolve(
        manifest: PluginManifest,
        settings: WorkspaceSettings
    ) throws(PluginError) -> PluginAccess {
        let grant = settings.grants[manifest.id]
        if !manifest.read.isEmpty || !manifest.propose.isEmpty {
            if let grant, grant.department != manifest.department {
                throw .otherDepartment(manifest, granted: grant.department)
            }
            let missing = MissingPermissions(manifest: manifest, grant: grant)
            if !missing.isEmpty { throw .notGranted(missing, to: manifest) }
        }
        return PluginAccess(
            department: manifest.department,
            seesEverything: settings.seesAll.contains(manifest.department),
            read: manifest.read,
            propose: manifest.propose
        )
    }
}

extension PluginError {
    fileprivate static func notGranted(_ missing: MissingPermissions, to manifest: PluginManifest) -> PluginError {
        PluginError(
            .permission,
            LocalizedText(
                """
                plugin '\(manifest.id)' asks for permissions that this workspace has not granted: \
                \(missing.text.english); to grant them: duban plugin grant \(manifest.id)
                """,
                zh: """
                    插件“\(manifest.id)”申请的权限尚未授予：\(missing.text(.simplifiedChinese))；\
                    授权命令：duban plugin grant \(manifest.id)
                    """
            )
        )
    }

    fileprivate static func otherDepartment(_ manifest: PluginManifest, granted: String) -> PluginError {
        PluginError(
            .permission,
            LocalizedText(
                """
                plugin '\(manifest.id)' says that its department is '\(manifest.department)', but its permissions were \
                granted for '\(granted)'; if that is right, grant them anew: duban plugin grant \(manifest.id)
                """,
                zh: """
                    插件“\(manifest.id)”声明的部门是“\(manifest.department)”，但权限是授予“\(granted)”的；\
                    如无误请重新授权：duban plugin grant \(manifest.id)
                    """
            )
        )
    }
}
