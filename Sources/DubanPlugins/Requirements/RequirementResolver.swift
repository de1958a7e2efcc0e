import DubanModel
import NearestName

/// Finds the plugins that a plugin requires, and those that they require in turn.
///
/// There is one version of a plugin in a workspace, so there is nothing to choose: every range must hold for it.
struct RequirementResolver {
    /// The plugin with an id; an error that says why where there is none.
    let plugin: (String) throws(PluginError) -> Plugin?
    /// The ids that there are, for hints.
    let known: [String]

    private var done: [String: Plugin] = [:]
    private var order: [Plugin] = []
    private var path: [String] = []

    init(known: [String] = [], plugin: @escaping (String) throws(PluginError) -> Plugin?) {
        self.plugin = plugin
        self.known = known
    }

    /// What a plugin requires, each after what it requires itself; nothing where it requires nothing.
    static func libraries(
        of plugin: Plugin,
        known: [String] = [],
        find: @escaping (String) throws(PluginError) -> Plugin?
    ) throws(PluginError) -> [Plugin] {
        if plugin.manifest.requires.isEmpty { return [] }
        var resolver = RequirementResolver(known: known, plugin: find)
        try resolver.visit(plugin)
        return Array(resolver.order.dropLast())
    }

    private mutating func visit(_ plugin: Plugin) throws(PluginError) {
        path.append(plugin.id)
        for requirement in plugin.manifest.requires {
            if let start = path.firstIndex(of: requirement.id) {
                let cycle = (path[start...] + [requirement.id]).joined(separator: " → ")
                throw Self.refusal(plugin, "plugins require one another in a circle: \(cycle)", "插件循环依赖：\(cycle)")
            }
            let other: Plugin
            if let known = done[requirement.id] { other = known } else { other = try find(requirement, for: plugin) }
            try check(other, requirement, for: plugin)
            if done[other.id] == nil { try visit(other) }
        }
        path.removeLast()
        done[plugin.id] = plugin
        order.append(plugin)
    }

    private func find(_ requirement: PluginRequirement, for plugin: Plugin) throws(PluginError) -> Plugin {
        let needed = "'\(requirement.id)' \(requirement.range.text)"
        let found: Plugin?
        do throws(PluginError) {
            found = try self.plugin(requirement.id)
        } catch {
            throw Self.refusal(
                plugin,
                "requires \(needed), which cannot be used: \(error.message.english)",
                "需要 \(needed)，但该插件无法使用：\(error.message(.simplifiedChinese))",
                path
            )
        }
        if let found { return found }
        let hint = NearestName.hint(for: requirement.id, in: known)
        throw Self.refusal(
            plugin,
            "requires \(needed), which is not installed\(hint); to install it: duban plugin install FILE",
            "需要 \(needed)，但未安装（安装命令：duban plugin install 文件）\(hint.chinese)",
            path
        )
    }

    private func check(
        _ other: Plugin,
        _ requirement: PluginRequirement,
        for plugin: Plugin
    ) throws(PluginError) {
        if let version = Version(other.manifest.version), requirement.range.contains(version) { return }
        throw Self.refusal(
            plugin,
            "requires '\(requirement.id)' \(requirement.range.text), and \(other.manifest.version) is installed",
            "需要 '\(requirement.id)' \(requirement.range.text)，但已安装的是 \(other.manifest.version)",
            path
        )
    }

    /// - Parameter path: the plugins by way of which this one is needed, the outermost first.
    private static func refusal(
        _ plugin: Plugin,
        _ english: String,
        _ chinese: String,
        _ path: [String] = []
    ) -> PluginError {
        let way = path.count > 1 ? " (\(path.joined(separator: " → ")))" : ""
        let place = "\(plugin.displayFolder)/\(PluginRegistry.manifestName)"
        return PluginError(.manifest, LocalizedText("\(place): \(english)\(way)", zh: "\(place)：\(chinese)\(way)"))
    }
}
