public import DubanModel
public import Foundation

extension ChangePlan {
    private static let format = "duban plan 1"
    private static let longest = 64 << 20

    /// The plan as a file that people can read.
    public func fileContent() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = PlanFile(
            format: Self.format,
            command: command,
            title: changes.title,
            basis: basis,
            by: actor,
            on: moment?.description,
            changes: changes.steps.map(PlanFile.Step.init)
        )
        return try encoder.encode(file)
    }

    /// Reads a plan's file.
    ///
    /// - Parameters:
    ///   - path: how messages call it.
    ///   - catalog: the models of the workspace.
    public init(fileContent content: Data, path: String, catalog: ModelCatalog) throws(PluginError) {
        guard content.count <= Self.longest, let file = try? JSONDecoder().decode(PlanFile.self, from: content),
            file.format == Self.format
        else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "\(path) is no plan: expected a file that 'duban run COMMAND --plan FILE' wrote",
                    zh: "\(path) 不是方案文件：应为 duban run 命令 --plan 文件 生成的文件"
                )
            )
        }
        var steps: [ChangeStep] = []
        for (offset, step) in file.changes.enumerated() {
            do throws(ModelError) {
                steps.append(try step.step(catalog))
            } catch {
                throw PluginError(
                    .usage,
                    LocalizedText(
                        "\(path): change \(offset + 1): \(error.message.english)",
                        zh: "\(path)：第 \(offset + 1) 项更改：\(error.message(.simplifiedChinese))"
                    )
                )
            }
        }
        var moment: Moment?
        if let written = file.on {
            guard let read = Moment(written) else {
                throw PluginError(
                    .usage,
                    LocalizedText(
                        "\(path): on '\(written.shortened)' is no date",
                        zh: "\(path)：on“\(written.shortened)”不是日期"
                    )
                )
            }
            moment = read
        }
        self.init(
            command: file.command,
            changes: ChangeSet(title: file.title, steps: steps),
            basis: file.basis,
            actor: file.by,
            moment: moment
        )
    }
}
