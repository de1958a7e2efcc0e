import Foundation
import Testing

/// A plugin that means harm, with what must come of it. It lies below `Scripts`: a file that is the plugin's `main.lua`
/// and begins with comments that say what is expected, and where it needs them a folder of the same name with more
/// files of the plugin.
///
///     -- expects: deadline     the kind of failure; or passed; or findings 3
///     -- status: killed        where its process cannot stop it and has to be killed; errored unless given
///     -- place: load           where it fails before it has registered its check
///     -- timeout: 2s           its limits; 64MiB unless given, and 1s where it is ended by that, else 5s
///     -- memory: 256MiB
///     -- message: part of it
///     -- line: 7-9             where the failure is said to be
///     -- findings: 3           what it had found before it failed
///     -- clock: paused         where its time is not bounded, since waiting for whoever reads its output is not its own
struct HostileScript: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    /// The kind of failure, nil where it runs to its end.
    let kind: String?
    let status: String
    let failsLoading: Bool
    let timeout: String
    let memory: String
    /// Whether the time that passes is its own.
    let isTimed: Bool
    let message: String?
    let lines: ClosedRange<Int>?
    /// How many findings it has, where that can be told.
    let findings: Int?

    /// The folder with the scripts.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scripts")

    /// All of them, by name.
    static let all: [HostileScript] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".lua") }.sorted().compactMap { HostileScript(file: $0) }
    }()

    init?(file: String) {
        let path = Self.folder.appendingPathComponent(file)
        guard let source = try? String(contentsOf: path, encoding: .utf8) else { return nil }
        self.source = source
        name = String(file.dropLast(".lua".count))
        var header: [String: String] = [:]
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let field = line.wholeMatch(of: #/-- (\w+): (.+)/#) else { break }
            header[String(field.1)] = String(field.2)
        }
        guard let expects = header["expects"] else { return nil }
        let words = expects.split(separator: " ")
        let count = words.count == 2 && words[0] == "findings" ? Int(words[1]) : nil
        let endsWell = expects == "passed" || count != nil
        kind = endsWell ? nil : expects
        status = header["status"] ?? (count != nil ? "failed" : endsWell ? "passed" : "errored")
        findings = header["findings"].flatMap { Int($0) } ?? count ?? (endsWell ? 0 : nil)
        failsLoading = header["place"] == "load"
        timeout = header["timeout"] ?? (expects == "deadline" ? "1s" : "5s")
        isTimed = header["clock"] != "paused"
        memory = header["memory"] ?? "64MiB"
        message = header["message"]
        let bounds = header["line"]?.split(separator: "-").compactMap { Int($0) } ?? []
        lines = bounds.first.flatMap { first in bounds.last.map { first...$0 } }
    }

    /// What is promised of every entry: it ends within one and a half times its limit.
    var longestTime: Duration { .seconds(1.5 * (Double(timeout.dropLast()) ?? 0)) }

    /// The lines of `duban.toml` that limit it, as a plugin of an id.
    ///
    /// - Parameter shortest: the time that it is given where it would use all of it in any case.
    func limits(of plugin: String, shortest: String? = nil) -> String {
        let timeout = kind == "deadline" ? shortest ?? timeout : timeout
        return """

            [limits.plugins.\(plugin)]
            timeout = "\(timeout)"
            memory = "\(memory)"

            """
    }

    /// How its check is called in a plugin of an id: by the plugin alone where that does not load.
    func check(of plugin: String) -> String { failsLoading ? plugin : plugin + ".it" }

    /// Puts its files where a plugin's are.
    func install(as plugin: String, in bench: Workbench) throws {
        try bench.write(source, to: "Plugins/\(plugin)/main.lua")
        let more = Self.folder.appendingPathComponent(name)
        for file in (try? FileManager.default.subpathsOfDirectory(atPath: more.path)) ?? [] where file.hasSuffix(".lua")
        {
            let text = try String(contentsOf: more.appendingPathComponent(file), encoding: .utf8)
            try bench.write(text, to: "Plugins/\(plugin)/\(file)")
        }
    }

    var testDescription: String { name }
}
