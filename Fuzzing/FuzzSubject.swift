import DubanDocuments
import DubanModel
import DubanStore
import Foundation

@testable import DubanPlugins

/// What is fuzzed: everything that reads bytes which a stranger may have written.
enum FuzzSubject {
    private static let today = CivilDate(year: 2023, month: 3, day: 27) ?? .earliest

    /// A plugin's manifest.
    static func readManifest(_ bytes: ArraySlice<UInt8>) {
        _ = try? PluginManifest(
            text: String(decoding: bytes, as: UTF8.self),
            path: "Plugins/fuzz/plugin.toml",
            today: today
        )
    }

    /// A workspace's settings.
    static func readSettings(_ bytes: ArraySlice<UInt8>) {
        _ = try? WorkspaceSettings(text: String(decoding: bytes, as: UTF8.self), path: "duban.toml")
    }

    /// A request to a worker; one that can be read must come out the same again.
    static func readRequest(_ bytes: ArraySlice<UInt8>) {
        guard let request = decoded(WorkerRequest.self, bytes) else { return }
        precondition(decoded(WorkerRequest.self, encoded(request)[...]) == request, "a request has changed on its way")
    }

    /// A reply of a worker; one that can be read must be fit to be shown.
    static func readReply(_ bytes: ArraySlice<UInt8>) {
        guard let reply = decoded(WorkerReply.self, bytes) else { return }
        precondition(decoded(WorkerReply.self, encoded(reply)[...]) != nil, "a reply has changed on its way")
        guard case .document(let document?) = reply else { return }
        for format in OutputFormat.allCases { _ = try? document.rendered(as: format) }
    }

    /// A packed plugin; what can be taken apart must come out the same when it is packed again.
    static func readArchive(_ bytes: ArraySlice<UInt8>) {
        guard let contents = try? PluginArchive.unpack(Array(bytes)) else { return }
        let again = try? PluginArchive.unpack(PluginArchive.pack(contents))
        precondition(again?.files == contents.files, "an archive has changed on its way")
    }

    /// A plugin's signature, and a department's keys.
    static func readSignature(_ bytes: ArraySlice<UInt8>) {
        _ = PluginSignature(fileContent: Array(bytes))
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.split(separator: "\n") { _ = VerifyingKey(String(line)) }
    }

    /// A selector, as a person types it, applied to an entry.
    static func readSelector(_ bytes: ArraySlice<UInt8>) {
        guard let selector = try? EntrySelector(String(decoding: bytes, as: UTF8.self)) else { return }
        _ = selector.mayMatch(pluginNamed: "supervision")
    }

    /// A version or a range of versions. What is in a range stays in it, however it is written.
    static func readVersions(_ bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let version = Version(text) else {
            _ = VersionRange(text)?.contains(Version(1, 2, 3))
            return
        }
        precondition(Version(version.description) == version, "a version has changed on its way")
        precondition(VersionRange("=\(version)")?.contains(version) == true, "a version is not itself")
    }

    /// Lua that is read and not run: by the linter, and for completion.
    static func parseLua(_ bytes: ArraySlice<UInt8>) {
        guard var completer else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        completer.learn(text)
        _ = completer.candidates(for: text, in: text)
        var checker = LintChecker(vocabulary, file: "main.lua", globals: ["print"])
        checker.check(LuaParser.statements(Array(bytes)) ?? [])
    }

    // The fuzzer calls from one thread.
    private nonisolated(unsafe) static let completer = try? ConsoleCompleter(catalog: .standard)
    private static let vocabulary = LintVocabulary(catalog: .standard, level: 1, settings: ["days"])

    /// A plan that a command wrote.
    static func readPlan(_ bytes: ArraySlice<UInt8>) {
        _ = try? ChangePlan(fileContent: Data(bytes), path: "plan.json", catalog: .standard)
    }

    /// A plugin's code, in an interpreter as workers have it, with a limit that leaves time for many.
    ///
    /// A table that is called by way of itself keeps the interpreter busy where no hook fires, which only the kill of a
    /// worker ends: such code is left out.
    static func runLua(_ bytes: ArraySlice<UInt8>) {
        if String(decoding: bytes, as: UTF8.self).contains("__call") { return }
        let package = PluginPackage(
            id: "fuzz",
            displayFolder: "Plugins/fuzz",
            sources: [PluginPackage.mainFile: Array(bytes)],
            refusals: [:],
            settings: [:]
        )
        let limits = ResourceLimits(timeoutMilliseconds: 30, memoryBytes: 16 << 20)
        let options = RunOptions(language: .english, today: today, limits: limits)
        guard let plugin = try? LoadedPlugin(package, options: options, output: { _ in }) else { return }
        try? store?.read(asOf: AsOf(today)) { snapshot in
            for entry in plugin.entries {
                let id = String(entry.name.dropFirst("fuzz.".count))
                guard entry.kind != .check else {
                    _ = try? plugin.result(of: id, arguments: [:], snapshot: snapshot)
                    continue
                }
                let input = EntryInput.file(name: "fuzz.csv", content: Array("code,title\nA,甲\n".utf8))
                _ = try? plugin.product(of: id, [entry.kind], arguments: [:], input: input, snapshot: snapshot)
            }
        }
    }

    /// The workspace that the code reads, where one is given.
    private static let store: Store? = ProcessInfo.processInfo.environment["DUBAN_FUZZ_DATABASE"].flatMap {
        try? Store(path: $0, mode: .readOnly)
    }

    private static func decoded<Value: WireValue>(_ type: Value.Type, _ bytes: ArraySlice<UInt8>) -> Value? {
        var reader = WireReader(Array(bytes))
        guard let value = try? reader.value(type), reader.isAtEnd else { return nil }
        return value
    }

    private static func encoded(_ value: some WireValue) -> [UInt8] {
        var writer = WireWriter()
        writer.write(value)
        return writer.bytes
    }
}
