import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// Reads lines, has them run, and shows what comes of them, until there are no more.
struct ConsoleLoop {
    let environment: RunEnvironment
    let client: ConsoleClient
    let plugin: Plugin?

    private var language: Language { environment.options.language }

    private var historyPath: String { "\(environment.workspace.folder)/\(EntryIndex.folderName)/history" }

    /// - Throws: `CommandFailure` where lines that no person typed did not all go well.
    func run() throws {
        let isTerminal = isatty(STDIN_FILENO) == 1 && Console.isTerminal
        let completion = try Completion(environment.workspace.catalog)
        if isTerminal {
            greet()
            try? FileManager.default.createDirectory(
                atPath: "\(environment.workspace.folder)/\(EntryIndex.folderName)",
                withIntermediateDirectories: true
            )
            LineEditor.begin(history: historyPath) { completion.completer.candidates(for: $1, in: $0) }
        }
        var pending = ""
        var failures = 0
        var isFirst = true
        while let line = isTerminal ? LineEditor.read(pending.isEmpty ? prompt : "… ") : readLine() {
            if isTerminal, !line.allSatisfy(\.isWhitespace) { LineEditor.remember(line, in: historyPath) }
            if pending.isEmpty, line.hasPrefix(":") {
                guard obey(line) else { break }
                continue
            }
            let text = pending.isEmpty ? line : pending + "\n" + line
            if text.allSatisfy(\.isWhitespace) { continue }
            do {
                let answer = try client.answer(to: text) { Console.print($0) }
                if answer.beganSession, !isFirst { tellOfNewSession() }
                isFirst = false
                pending = answer.isIncomplete && !line.isEmpty ? text : ""
                if !answer.isIncomplete { completion.completer.learn(text) }
                if let document = answer.document { show(document) }
            } catch let error as PluginError {
                pending = ""
                failures += 1
                Console.show(error, language)
            }
        }
        if isTerminal { Console.print("") }
        if !isTerminal, failures > 0 { throw CommandFailure(.plugin) }
    }

    private var prompt: String { "\(plugin?.id ?? "duban")> " }

    private func greet() {
        let day = environment.asOf.date
        let text = LocalizedText(
            "duban \(DubanCommand.versionNumber), as of \(day). :help NAME explains the API, TAB completes, :quit ends.",
            zh: "duban \(DubanCommand.versionNumber)，截至 \(day)。:help 名称 查看 API，TAB 补全，:quit 退出。"
        )
        Console.print(text(language))
    }

    private func tellOfNewSession() {
        let text = LocalizedText("a new session: earlier variables are gone", zh: "新的会话：此前的变量已清除")
        Console.note(text(language))
    }

    private func show(_ document: Document) {
        let renderer = TerminalRenderer(width: Console.width, usesColor: Console.usesColor(STDOUT_FILENO))
        Console.write(renderer.render(document), toErrors: false)
    }

    /// Does what a line with a colon says; false to end.
    private func obey(_ line: String) -> Bool {
        let words = line.dropFirst().split(separator: " ").map(String.init)
        switch words.first {
        case "quit", "q", "exit": return false
        case "reload":
            client.restart()
        case "help": explain(words.dropFirst().first ?? "duban")
        default:
            let text = LocalizedText(
                "there is no ':\(words.first ?? "")' (there are: :help NAME, :reload, :quit)",
                zh: "没有“:\(words.first ?? "")”（可用：:help 名称、:reload、:quit）"
            )
            Console.error(text(language))
        }
        return true
    }

    private func explain(_ name: String) {
        do throws(PluginError) {
            for match in try APIHelp(catalog: environment.workspace.catalog).matches(name) {
                for entry in match.entries {
                    Console.print("\(match.page.name)\(entry.signature)")
                    TextWrapper.wrap("    " + entry.fullDocumentation, width: Console.width).forEach(Console.print)
                    if let example = entry.example { Console.print("\n" + example + "\n") }
                }
            }
        } catch {
            Console.show(error, language)
        }
    }

    /// Shared with the editor, which asks while a line is being typed.
    private final class Completion {
        var completer: ConsoleCompleter

        init(_ catalog: ModelCatalog) throws(PluginError) {
            completer = try ConsoleCompleter(catalog: catalog)
        }
    }
}
