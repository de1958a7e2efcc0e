import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import NearestName

/// `duban indicator show`
struct IndicatorShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows an indicator and its values for a scope, with growth, target and rank.",
            zh: "显示指标及某一对象的数据，含增速、目标和位次。"
        )
    )

    @Argument(help: .localized("The indicator's code.", zh: "指标编码。"))
    var code: String

    @Option(
        help: .localized(
            "The organization whose values are shown; a city, or the first one that has any, unless given.",
            zh: "显示哪个单位的数据；未指定时优先为市，否则为第一个有数据的单位。"
        )
    )
    var scope: String?

    @Option(help: .localized("At most so many of the latest periods.", zh: "最多显示的最近时期数。"))
    var limit = 24

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let indicator = try snapshot.known(.indicator, code)
            let all = Query(.observation).and(.indicator, .equal(.text(code)))
            let scopes = try snapshot.aggregate([.count], of: all, groupedBy: ["scope"]).compactMap(\.group.first?.text)
            let page = IndicatorPage(language: environment.options.language, asOf: environment.options.today)
            guard let scope = try shown(of: scopes, in: snapshot) else { return page.detail(indicator) }
            let values = try snapshot.records(all.and("scope", .equal(.text(scope))))
            return page.detail(
                indicator,
                scope: try snapshot.displayName(of: .organization, code: scope, in: page.language) ?? scope,
                series: ObservedSeries(values, isCumulative: indicator["accumulation"].text == "cumulative"),
                limit: max(0, limit),
                others: scopes.filter { $0 != scope }
            )
        }
    }

    /// The scope that was asked for, or the one that says most; nil where there are no values.
    private func shown(of scopes: [String], in snapshot: Snapshot) throws -> String? {
        guard let scope else {
            let city = try scopes.first { try snapshot.record(.organization, code: $0)?[.kind].text == "city" }
            return city ?? scopes.first
        }
        guard scopes.contains(scope) else {
            throw CommandFailure.notAllowed(
                "--scope",
                scope,
                expected: LocalizedText(
                    "one of \(scopes.joined(separator: ", "))\(NearestName.hint(for: scope, in: scopes))",
                    zh: "下列之一：\(scopes.joined(separator: "、"))\(NearestName.hint(for: scope, in: scopes).chinese)"
                )
            )
        }
        return scope
    }
}
