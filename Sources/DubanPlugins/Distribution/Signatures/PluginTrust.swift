public import DubanModel
import Foundation

/// Decides whether a plugin may run, as far as signatures are concerned.
public struct PluginTrust: Sendable {
    private let keys: TrustedKeys
    private let lock: PluginLock
    /// Whether a version older than the installed one may run: to be compared with it.
    public var allowsOlder = false

    /// Reads what a workspace trusts and knows.
    public init(workspace: String) throws(PluginError) {
        keys = try TrustedKeys(workspace: workspace)
        lock = try PluginLock(workspace: workspace)
    }

    /// Refuses a plugin of a department that has keys, unless one of them has signed it as it is; and one that requires such
    /// a plugin, since that would run with it.
    ///
    /// - Throws: ``PluginError`` of the kind `permission`, with a message of its own for each reason.
    public func check(_ plugin: Plugin) throws(PluginError) {
        for plugin in [plugin] + (try plugin.libraries.get()) {
            guard let trusted = keys.keys(of: plugin.manifest.department) else { continue }
            let contents = try PluginContents(folder: plugin.folder)
            try check(contents, plugin.manifest, trusted, allowsOlder: allowsOlder)
        }
    }

    /// Refuses a plugin's files as they were read to be run, where they are not those that were signed: somebody may have
    /// changed them since ``check(_:)`` looked.
    func check(_ package: PluginPackage, of plugin: Plugin) throws(PluginError) {
        let all = [(plugin, package)] + zip(try plugin.libraries.get(), package.libraries)
        for (plugin, package) in all where keys.keys(of: plugin.manifest.department) != nil {
            let file = FileManager.default.contents(atPath: "\(plugin.folder)/\(PluginSignature.fileName)") ?? Data()
            let signed = PluginSignature(fileContent: Array(file))?.files ?? [:]
            for (path, source) in package.sources where signed[path] != PluginContents.hash(source) {
                throw PluginError(
                    .permission,
                    LocalizedText(
                        "plugin '\(plugin.id)' does not run: its file \(path) was changed while it was being read",
                        zh: "插件“\(plugin.id)”不能运行：文件 \(path) 在读取过程中被改动"
                    )
                )
            }
        }
    }

    /// What is to be said of a plugin's signature.
    public func state(of plugin: Plugin) -> LocalizedText {
        let file = FileManager.default.contents(atPath: "\(plugin.folder)/\(PluginSignature.fileName)")
        guard let file else { return LocalizedText("not signed", zh: "未签名") }
        guard let signature = PluginSignature(fileContent: Array(file)) else {
            return LocalizedText(
                "\(PluginSignature.fileName) is no signature",
                zh: "\(PluginSignature.fileName) 不是有效的签名文件"
            )
        }
        let key = signature.keyID.shortened
        guard keys.keys(of: plugin.manifest.department) != nil else {
            return LocalizedText(
                "signed with key \(key); its department has no keys here",
                zh: "签名密钥 \(key)；本工作区未设该部门的密钥"
            )
        }
        do throws(PluginError) {
            try check(plugin)
            return LocalizedText("signed with key \(key), which is trusted", zh: "签名密钥 \(key)，受信任")
        } catch {
            return error.message
        }
    }

    /// The same for files that are not installed yet.
    func check(_ contents: PluginContents, _ manifest: PluginManifest, allowsOlder: Bool = false) throws(PluginError) {
        guard let trusted = keys.keys(of: manifest.department) else { return }
        try check(contents, manifest, trusted, allowsOlder: allowsOlder)
    }

    private func check(
        _ contents: PluginContents,
        _ manifest: PluginManifest,
        _ trusted: [VerifyingKey],
        allowsOlder: Bool = false
    ) throws(PluginError) {
        func refuse(_ english: String, _ chinese: String) -> PluginError {
            PluginError(
                .permission,
                LocalizedText(
                    "plugin '\(manifest.id)' does not run: \(english)",
                    zh: "插件“\(manifest.id)”不能运行：\(chinese)"
                )
            )
        }
        guard let file = contents.files[PluginSignature.fileName] else {
            throw refuse(
                "it is not signed, and department '\(manifest.department)' has keys: only signed plugins of it run",
                "没有签名；部门“\(manifest.department)”已设密钥，只能运行已签名的插件"
            )
        }
        guard let signature = PluginSignature(fileContent: file) else {
            throw refuse("\(PluginSignature.fileName) is no signature", "\(PluginSignature.fileName) 不是有效的签名文件")
        }
        guard let key = trusted.first(where: { $0.id == signature.keyID }) else {
            throw refuse(
                "it is signed with key \(signature.keyID.shortened), which is not trusted for '\(manifest.department)'",
                "签名密钥 \(signature.keyID.shortened) 不受部门“\(manifest.department)”信任"
            )
        }
        guard signature.isSigned(by: key) else {
            throw refuse("its signature is not that of key \(key.id)", "签名与密钥 \(key.id) 不符")
        }
        guard signature.plugin == manifest.id, signature.version == manifest.version,
            signature.department == manifest.department
        else {
            throw refuse(
                """
                its signature is for '\(signature.plugin)' \(signature.version) of '\(signature.department)', not for \
                '\(manifest.id)' \(manifest.version) of '\(manifest.department)'
                """,
                "签名属于“\(signature.plugin)”\(signature.version)，不是“\(manifest.id)”\(manifest.version)"
            )
        }
        try check(contents.hashes, signature.files, refuse)
        if !allowsOlder, let known = lock.plugins[manifest.id].flatMap({ Version($0.version) }),
            let version = Version(manifest.version), version < known
        {
            throw refuse(
                "version \(version) is older than \(known), which was installed before; 'duban plugin install --allow-older' "
                    + "takes it nevertheless",
                "版本 \(version) 低于曾安装的 \(known)；如确需使用，请用 duban plugin install --allow-older"
            )
        }
    }

    private func check(
        _ files: [String: String],
        _ signed: [String: String],
        _ refuse: (String, String) -> PluginError
    ) throws(PluginError) {
        for path in signed.keys.sorted() {
            guard let hash = files[path] else { throw refuse("its file \(path) is missing", "缺少文件 \(path)") }
            if hash != signed[path] {
                throw refuse("its file \(path) is not the one that was signed", "文件 \(path) 与签名时不同")
            }
        }
        if let added = files.keys.sorted().first(where: { signed[$0] == nil }) {
            throw refuse("its file \(added) was added after it was signed", "文件 \(added) 是签名之后添加的")
        }
    }
}

extension Plugin {
    /// Whether there is a signature beside its files, be it right or not.
    public var hasSignature: Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(PluginSignature.fileName)")
    }
}
