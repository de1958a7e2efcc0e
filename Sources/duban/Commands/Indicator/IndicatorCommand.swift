import ArgumentParser

/// `duban indicator`
struct IndicatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator",
        abstract: .localized("Shows indicators and what their values tell.", zh: "显示指标及其数据反映的情况。"),
        discussion: .localized(
            "Values are brought in with `duban import`; docs/projects-and-indicators.md has the formulas.",
            zh: "指标数据用 `duban import` 导入；计算公式见 docs/projects-and-indicators.md。"
        ),
        subcommands: [IndicatorListCommand.self, IndicatorShowCommand.self]
    )
}
