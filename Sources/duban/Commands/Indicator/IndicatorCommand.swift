import ArgumentParser

/// `duban indicator`
struct IndicatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator",
        abstract: "Shows indicators and what their values tell.",
        discussion: "Values are brought in with `duban import`; docs/projects-and-indicators.md has the formulas.",
        subcommands: [IndicatorListCommand.self, IndicatorShowCommand.self]
    )
}
