import DubanModel
import DubanStore
import Foundation
import NearestName
import TOMLKit

extension PluginManifest {
    /// Far more than anybody writes by hand.
    static let longest = 256 << 10

    private static let keys = [
        "id", "version", "api", "department", "title", "summary", "permissions", "requires", "schedule", "settings",
        "ledgers",
    ]

    /// Reads a manifest.
    ///
    /// - Parameters:
    ///   - today: the day that defaults such as `today` are counted from.
    ///   - catalog: the models with the fields that there are.
    init(path: String, today: CivilDate, catalog: ModelCatalog = .standard) throws(PluginError) {
        guard let content = FileManager.default.contents(atPath: path), content.count <= PluginManifest.longest,
            let text = String(data: content, encoding: .utf8)
        else {
            throw PluginManifest.refusal(
                path,
                LocalizedText(
                    "cannot be read: expected a file in UTF-8 of at most \(PluginManifest.longest >> 10) KiB",
                    zh: "无法读取：应为不超过 \(PluginManifest.longest >> 10) KiB 的 UTF-8 文件"
                )
            )
        }
        try self.init(text: text, path: path, today: today, catalog: catalog)
    }

    /// Reads a manifest's text; `path` is for error messages.
    init(
        text: String,
        path: String,
        today: CivilDate,
        catalog: ModelCatalog = .standard
    ) throws(PluginError) {
        let table: TOMLTable
        do throws(TOMLProblem) {
            table = try TOMLText.table(text)
        } catch {
            throw PluginManifest.refusal(path, error.message)
        }
        guard case .table(let entries) = SchemaReader.Raw(table) else {
            throw PluginManifest.refusal(path, LocalizedText("is no table", zh: "不是表"))
        }
        for key in entries.keys.sorted() where !PluginManifest.keys.contains(key) {
            let hint = NearestName.hint(for: key, in: PluginManifest.keys)
            let list = PluginManifest.keys.joined(separator: ", ")
            throw PluginManifest.refusal(
                path,
                LocalizedText(
                    "unknown entry '\(key)'\(hint) (it may have: \(list))",
                    zh: "有未知的项“\(key)”\(hint.chinese)（可用：\(list)）"
                )
            )
        }
        func required(_ key: String) throws(PluginError) -> String {
            guard case .text(let text)? = entries[key], !text.isEmpty else {
                throw PluginManifest.refusal(path, LocalizedText("needs \(key) = \"…\"", zh: "缺少 \(key) = \"…\""))
            }
            return text
        }
        id = try required("id")
        guard PluginManifest.isValid(id: id) else {
            throw PluginManifest.refusal(
                path,
                LocalizedText(
                    """
                    id '\(id)' is not allowed: expected lower-case letters, digits and hyphens, such as \
                    business-environment
                    """,
                    zh: "id“\(id)”不符合要求：应由小写字母、数字和连字符组成，如 business-environment"
                )
            )
        }
        version = try required("version")
        guard Version(version) != nil else {
            throw PluginManifest.refusal(
                path,
                LocalizedText(
                    "version '\(version.shortened)' is not allowed: expected three numbers such as 1.2.0",
                    zh: "version“\(version.shortened)”不符合要求：应为三段数字，如 1.2.0"
                )
            )
        }
        department = try required("department")
        guard case .integer(let level)? = entries["api"] else {
            throw PluginManifest.refusal(
                path,
                LocalizedText("needs api = \(PluginManifest.currentAPI)", zh: "缺少 api = \(PluginManifest.currentAPI)")
            )
        }
        let currentAPI = PluginManifest.currentAPI
        guard (1...Int64(currentAPI)).contains(level) else {
            throw PluginManifest.refusal(
                path,
                LocalizedText(
                    "api \(level) is not offered by this Duban, which offers 1 to \(currentAPI); upgrade it",
                    zh: "本版本 Duban 不支持 api \(level)，只支持 1 至 \(currentAPI)；请升级 Duban"
                )
            )
        }
        api = Int(level)
        title = SchemaReader.text(entries["title"]) ?? LocalizedText(id)
        summary = SchemaReader.text(entries["summary"]) ?? ""
        ledgers = try PluginManifest.ledgers(in: table, path)
        let known = try PluginManifest.catalog(catalog, with: ledgers)
        (read, propose) = try PluginManifest.permissions(entries["permissions"], path, known)
        requires = try PluginManifest.requirements(entries["requires"], of: id, path)
        schedule = try PluginManifest.schedule(entries["schedule"], path)
        var settings: [ValueSchema] = []
        if case .table(let declared)? = entries["settings"] {
            let reader = SchemaReader(today: today)
            for name in declared.keys.sorted() {
                guard case .table(let schema)? = declared[name] else {
                    throw PluginManifest.refusal(
                        path,
                        LocalizedText(
                            "[settings.\(name)] must be a table with type and default",
                            zh: "[settings.\(name)] 应为含 type 和 default 的表"
                        )
                    )
                }
                do throws(PluginError) {
                    let place = LocalizedText("setting '\(name)'", zh: "设置“\(name)”")
                    settings.append(try reader.schema(name: name, entries: schema, place: place))
                } catch {
                    throw PluginManifest.refusal(path, error.message)
                }
            }
        }
        self.settings = settings
    }

    /// What `[permissions]` asks for; nothing where there is none.
    private static func permissions(
        _ value: SchemaReader.Raw?,
        _ path: String,
        _ catalog: ModelCatalog
    ) throws(PluginError) -> (read: PermissionSet, propose: PermissionSet) {
        guard let value else { return (.none, .none) }
        guard case .table(let entries) = value else {
            throw refusal(
                path,
                LocalizedText(
                    "permissions must be a table such as { read = [\"tasks\"] }",
                    zh: "permissions 应为表，如 { read = [\"tasks\"] }"
                )
            )
        }
        let known = ["read", "propose"]
        for key in entries.keys.sorted() where !known.contains(key) {
            let hint = NearestName.hint(for: key, in: known)
            throw refusal(
                path,
                LocalizedText(
                    "permissions has an unknown entry '\(key)'\(hint) (it may have: read, propose)",
                    zh: "permissions 有未知的项“\(key)”\(hint.chinese)（可用：read, propose）"
                )
            )
        }
        func set(_ key: String) throws(PluginError) -> PermissionSet {
            guard let value = entries[key] else { return .none }
            guard case .list(let list) = value else {
                throw refusal(
                    path,
                    LocalizedText(
                        "permissions.\(key) must be a list such as [\"tasks\"]",
                        zh: "permissions.\(key) 应为列表，如 [\"tasks\"]"
                    )
                )
            }
            var permissions: [Permission] = []
            for entry in list {
                guard case .text(let name) = entry else {
                    throw refusal(
                        path,
                        LocalizedText(
                            "permissions.\(key) must be a list of texts such as [\"tasks\"]",
                            zh: "permissions.\(key) 应为文字列表，如 [\"tasks\"]"
                        )
                    )
                }
                do throws(ModelError) {
                    permissions.append(try Permission(name, catalog: catalog))
                } catch {
                    throw PluginError(
                        .manifest,
                        LocalizedText(
                            "\(path): permissions.\(key): \(error.message.english)",
                            zh: "\(path)：permissions.\(key)：\(error.message(.simplifiedChinese))"
                        )
                    )
                }
            }
            return PermissionSet(permissions)
        }
        return (try set("read"), try set("propose"))
    }

    static func isValid(id: String) -> Bool {
        !id.isEmpty && id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    static func refusal(_ path: String, _ detail: LocalizedText) -> PluginError {
        PluginError(.manifest, detail.about(path))
    }
}

extension SchemaReader.Raw {
    /// A value out of TOML.
    init(_ value: any TOMLValueConvertible) {
        if let text = value.string {
            self = .text(text)
        } else if let boolean = value.bool {
            self = .boolean(boolean)
        } else if let integer = value.int {
            self = .integer(Int64(integer))
        } else if let number = value.double {
            self = .number(number)
        } else if let array = value.array {
            self = .list(array.map { SchemaReader.Raw($0) })
        } else if let table = value.table {
            self = .table(Dictionary(table.map { ($0, SchemaReader.Raw($1)) }, uniquingKeysWith: { first, _ in first }))
        } else {
            self = .other("\(value)")
        }
    }
}
