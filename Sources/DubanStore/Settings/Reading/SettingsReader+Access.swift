import DubanModel
import TOMLKit

extension SettingsReader {
    /// The limits of all plugins, and of single ones.
    func limits(
        _ value: (any TOMLValueConvertible)?
    ) throws(StoreError) -> (all: ResourceLimits, byPlugin: [String: ResourceLimits]) {
        let table = try table(value, at: "limits")
        try check(table.keys, among: ["timeout", "memory", "plugins"], in: "[limits]")
        let all = try limits(in: table, at: "limits", otherwise: .standard)
        var byPlugin: [String: ResourceLimits] = [:]
        for (plugin, value) in try self.table(table["plugins"], at: "limits.plugins") {
            let place = "limits.plugins.\(plugin)"
            let own = try self.table(value, at: place)
            try check(own.keys, among: ["timeout", "memory"], in: "[\(place)]")
            byPlugin[plugin] = try limits(in: own, at: place, otherwise: all)
        }
        return (all, byPlugin)
    }

    private func limits(
        in table: TOMLTable,
        at place: String,
        otherwise: ResourceLimits
    ) throws(StoreError) -> ResourceLimits {
        var limits = otherwise
        do throws(ModelError) {
            if let written = written(table["timeout"]) {
                limits.timeoutMilliseconds = try ResourceLimits.parseTimeout(written, name: "\(place).timeout")
            }
            if let written = written(table["memory"]) {
                limits.memoryBytes = try ResourceLimits.parseMemory(written, name: "\(place).memory")
            }
        } catch {
            throw invalid(error.message, underlying: error)
        }
        return limits
    }

    /// Text or a number, as it would be written on the command line.
    private func written(_ value: (any TOMLValueConvertible)?) -> String? {
        value.map { $0.string ?? $0.double.map { FieldValue.number($0).written } ?? "\($0)" }
    }

    /// What plugins were granted, by plugin id.
    func grants(
        _ value: (any TOMLValueConvertible)?,
        catalog: ModelCatalog
    ) throws(StoreError) -> [String: Grant] {
        var grants: [String: Grant] = [:]
        for (plugin, value) in try table(value, at: "grants") {
            let place = "grants.\(plugin)"
            let table = try table(value, at: place)
            try check(table.keys, among: ["department", "read", "propose"], in: "[\(place)]")
            guard let department = try text(table["department"], at: "\(place).department"), !department.isEmpty else {
                throw invalid(
                    LocalizedText(
                        "[\(place)] needs department = \"…\", the code of the plugin's department",
                        zh: "[\(place)] 缺少 department = \"…\"，即插件所属部门编码"
                    )
                )
            }
            grants[plugin] = Grant(
                department: department,
                read: try permissions(table["read"], at: "\(place).read", catalog),
                propose: try permissions(table["propose"], at: "\(place).propose", catalog)
            )
        }
        return grants
    }

    private func permissions(
        _ value: (any TOMLValueConvertible)?,
        at place: String,
        _ catalog: ModelCatalog
    ) throws(StoreError) -> PermissionSet {
        let names = try texts(value, at: place) ?? []
        do throws(ModelError) {
            return try PermissionSet(names: names, catalog: catalog)
        } catch {
            throw invalid(
                LocalizedText(
                    "\(place): \(error.message.english)",
                    zh: "\(place)：\(error.message(.simplifiedChinese))"
                ),
                underlying: error
            )
        }
    }
}
