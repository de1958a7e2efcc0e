public import DubanModel
import Foundation
import GRDB
import NearestName

extension StoreError {
    static func database(_ error: any Error, doing english: String, zh chinese: String) -> StoreError {
        if let known = error as? StoreError { return known }
        let detail =
            (error as? DatabaseError)?.message ?? (error as? CocoaError)?.localizedDescription ?? "\(error)"
        return StoreError(
            .database,
            LocalizedText("could not \(english): \(detail)", zh: "无法\(chinese)：\(detail)"),
            underlying: error
        )
    }

    static let outOfMemoryForWorkspace = StoreError(
        .database,
        LocalizedText("out of memory while opening the workspace", zh: "打开工作区时内存不足")
    )

    static func invalid(_ error: ModelError) -> StoreError {
        StoreError(.invalid, error.message, underlying: error)
    }

    /// Something that a plugin wants to read and has no permission for.
    public static func forbidden(_ permission: Permission) -> StoreError {
        StoreError(
            .permission,
            LocalizedText(
                "no permission to read '\(permission)': add it to permissions.read in plugin.toml, then run 'duban plugin grant'",
                zh: "没有读取“\(permission)”的权限：请写入 plugin.toml 的 permissions.read，再运行 duban plugin grant"
            )
        )
    }

    /// The review of a month, asked for by a plugin that does not see every record.
    public static var reviewNeedsEverything: StoreError {
        StoreError(
            .permission,
            LocalizedText(
                "the review ranks every organization, and this plugin's department does not see every record; a department that does is named in access.sees_all of duban.toml",
                zh: "讲评对所有单位排名，而本插件所属部门不能查看全部记录；可查看全部记录的部门见 duban.toml 的 access.sees_all"
            )
        )
    }

    static func notAWorkspace(_ path: String) -> StoreError {
        StoreError(
            .notAWorkspace,
            LocalizedText(
                "no workspace at or above \(path); make one with 'duban init' or name one with --workspace",
                zh: "\(path) 及其上级文件夹中没有工作区；请用 duban init 新建，或用 --workspace 指定"
            )
        )
    }

    static func noWorkspace(in folder: String) -> StoreError {
        StoreError(
            .notAWorkspace,
            LocalizedText(
                "\(folder) is no workspace: it has no \(Workspace.settingsFileName); 'duban init \(folder)' makes one",
                zh: "\(folder) 不是工作区：缺少 \(Workspace.settingsFileName)；可用 duban init \(folder) 新建"
            )
        )
    }

    static func notMade(_ folder: String, reason: String) -> StoreError {
        StoreError(
            .database,
            LocalizedText(
                "could not make a workspace at \(folder): \(reason)",
                zh: "无法在 \(folder) 新建工作区：\(reason)"
            )
        )
    }

    static func missingDatabase(_ path: String) -> StoreError {
        StoreError(
            .database,
            LocalizedText(
                "the workspace's database \(path) is missing; put it back, from a backup if need be",
                zh: "工作区数据库 \(path) 不存在；请从备份恢复"
            )
        )
    }

    static func alreadyExists(_ path: String) -> StoreError {
        StoreError(
            .alreadyExists,
            LocalizedText(
                "\(path) is a workspace already; nothing was changed",
                zh: "\(path) 已是工作区，未作任何更改"
            )
        )
    }

    static func newerVersion(_ path: String) -> StoreError {
        StoreError(
            .newerVersion,
            LocalizedText(
                "\(path) was written by a newer version of Duban; upgrade this one to open it",
                zh: "\(path) 由更新版本的 Duban 写入，请升级后再打开"
            )
        )
    }

    static func notFound(_ model: Model, _ code: String, meant: String?) -> StoreError {
        let hint = NameHint(meant: meant)
        return StoreError(
            .notFound,
            LocalizedText(
                "there is no \(model.name) '\(code.shortened)'\(hint)",
                zh: "没有编码为“\(code.shortened)”的\(model.label(.simplifiedChinese))\(hint.chinese)"
            )
        )
    }

    /// - Parameters:
    ///   - place: what names the record: a field, or an argument.
    ///   - meant: the code that was probably meant, such as that of the record that is called so.
    static func unknownReference(
        _ place: LocalizedText,
        _ code: String,
        to model: Model,
        meant: String?
    ) -> StoreError {
        let (shown, hint) = (code.shortened, NameHint(meant: meant))
        let list = "duban show \(model.plural)"
        return StoreError(
            .invalid,
            LocalizedText(
                "\(place.english) '\(shown)' is not the code of a known \(model.name)"
                    + (meant == nil ? "; '\(list)' lists them" : hint.english),
                zh: "\(place(.simplifiedChinese))“\(shown)”不是已知的\(model.label(.simplifiedChinese))编码"
                    + (meant == nil ? "；\(list) 可列出全部" : hint.chinese)
            )
        )
    }

    /// A field that is no number and cannot be summed.
    static func notNumeric(_ field: Field) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "\(field.name) has no sum and no mean: it is a \(field.type.name), not a number",
                zh: "“\(field.label(.simplifiedChinese))”不是数字，不能求和或求平均"
            )
        )
    }

    /// A field that is no number, between whose values nothing lies in proportion.
    static func noPercentile(_ field: Field) -> StoreError {
        StoreError(
            .invalid,
            LocalizedText(
                "\(field.name) has no percentile and no median: expected a field of the type integer, number, percent or money, got \(field.type.name)",
                zh:
                    "“\(field.label(.simplifiedChinese))”没有百分位数和中位数：应为 integer、number、percent 或 money 类型的字段，得到的是 \(field.type.name)"
            )
        )
    }

    /// A percentile that there is not.
    static func invalidShare(_ share: Double, of field: Field) -> StoreError {
        let given = FieldValue.number(share).written
        return StoreError(
            .invalid,
            LocalizedText(
                "the percentile of \(field.name) is given as a number from 0 to 1, 0.9 for the 90th: got \(given)",
                zh: "“\(field.label(.simplifiedChinese))”的百分位应为 0 到 1 之间的数（第 90 百分位为 0.9），得到的是 \(given)"
            )
        )
    }
}
