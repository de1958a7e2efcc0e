import DubanModel
import DubanPlugins

/// What keeps a step from being taken for the sake of a hook.
enum HookFailure {
    /// A hook forbids it.
    static func vetoed(_ hook: String, _ event: HookEvent, _ reasons: [String]) -> CommandFailure {
        CommandFailure(
            .usage,
            LocalizedText(
                "cannot \(event.verb.label.english) \(event.task): \(hook) forbids it: \(reasons.joined(separator: "; "))",
                zh: """
                    不能对 \(event.task) \(event.verb.label(.simplifiedChinese))：\(hook) 不允许：\
                    \(reasons.joined(separator: "；"))
                    """
            )
        )
    }

    /// A plugin that may have a hook cannot be loaded.
    static func unreadable(_ plugin: String, _ error: PluginError) -> CommandFailure {
        CommandFailure(
            .plugin,
            LocalizedText(
                """
                plugin '\(plugin)' may have rules for this, and it cannot be loaded: \(error.message.english)
                nothing was written; mend it, or go on without it: duban plugin revoke \(plugin)
                """,
                zh: """
                    插件“\(plugin)”可能对此有规则，但无法加载：\(error.message(.simplifiedChinese))
                    未作任何写入；请修复插件，或停用：duban plugin revoke \(plugin)
                    """
            )
        )
    }

    /// A hook fails before the step.
    static func failedBefore(_ hook: String, _ error: PluginError) -> CommandFailure {
        CommandFailure(
            .plugin,
            LocalizedText(
                "\(hook) failed, so nothing was written: \(error.message.english)",
                zh: "\(hook) 运行失败，未作任何写入：\(error.message(.simplifiedChinese))"
            )
        )
    }

    /// A hook fails after the step.
    static func failedAfter(_ hook: String, _ message: LocalizedText) -> CommandFailure {
        CommandFailure(
            .plugin,
            LocalizedText(
                "the step was taken, but \(hook), which follows it, failed: \(message.english)",
                zh: "该步骤已办理，但随后的 \(hook) 失败：\(message(.simplifiedChinese))"
            )
        )
    }
}
