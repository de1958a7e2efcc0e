import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban organization show`
struct OrganizationShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows an organization with the open tasks in which it has a share.",
            zh: "显示单位及其牵头或配合的未办结任务。"
        )
    )

    @Argument(help: .localized("The organization's code.", zh: "单位编码。"))
    var code: String

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        try reading.show { snapshot, environment in
            let organization = try snapshot.known(.organization, code)
            let units = try snapshot.records(Query(.unit).and(.organization, .equal(.text(code))))
            let tasks = try units.compactMap { unit in
                try unit[.task].text.flatMap { try snapshot.record(.task, code: $0) }.map { (unit: unit, task: $0) }
            }
            let open = tasks.filter {
                $0.task[.status].text.flatMap(TaskStatus.init).map(TaskStatus.open.contains) ?? false
            }
            return OrganizationPage(language: environment.options.language, asOf: environment.options.today)
                .detail(organization, open: open)
        }
    }
}
