import DubanModel

extension PluginError {
    /// Something that a plugin may not propose to change.
    static func mayNotPropose(_ permission: Permission) -> PluginError {
        PluginError(
            .permission,
            LocalizedText(
                """
                no permission to propose changes of '\(permission)': add it to permissions.propose in plugin.toml, then \
                run 'duban plugin grant'
                """,
                zh: """
                    没有提出修改“\(permission)”的权限：请写入 plugin.toml 的 permissions.propose，\
                    再运行 duban plugin grant
                    """
            )
        )
    }
}
