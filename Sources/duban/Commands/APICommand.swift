import ArgumentParser
import DubanPlugins

/// `duban api`
struct APICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api",
        abstract: .localized("Prints the reference of the Lua API, in Markdown.", zh: "输出 Lua API 参考（Markdown 格式）。")
    )

    func run() throws {
        Console.write(APIReference.markdown(), toErrors: false)
    }
}
