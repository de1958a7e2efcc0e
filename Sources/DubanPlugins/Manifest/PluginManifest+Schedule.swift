import DubanModel
import NearestName

extension PluginManifest {
    private static let scheduleKeys = ["run", "every", "at", "day", "on_workday", "params", "output"]

    /// What `[[schedule]]` lists.
    static func schedule(_ value: SchemaReader.Raw?, _ path: String) throws(PluginError) -> [ScheduleLine] {
        guard let value else { return [] }
        guard case .list(let list) = value else {
            throw refusal(
                path,
                LocalizedText(
                    "schedule must be written as [[schedule]], with run = \"weekly\" and every = \"monday\"",
                    zh: "schedule 应写作 [[schedule]]，并含 run = \"weekly\" 和 every = \"monday\""
                )
            )
        }
        var lines: [ScheduleLine] = []
        for (offset, line) in list.enumerated() {
            guard case .table(let entries) = line else {
                throw refusal(
                    path,
                    LocalizedText(
                        "schedule \(offset + 1) must be a table with run and every",
                        zh: "第 \(offset + 1) 项 schedule 应为含 run 和 every 的表"
                    )
                )
            }
            do throws(PluginError) {
                lines.append(try scheduleLine(entries))
            } catch {
                let place = LocalizedText("schedule \(offset + 1)", zh: "第 \(offset + 1) 项 schedule")
                throw refusal(path, error.message.about(place))
            }
        }
        return lines
    }

    private static func scheduleLine(_ entries: [String: SchemaReader.Raw]) throws(PluginError) -> ScheduleLine {
        func refusal(_ text: LocalizedText) -> PluginError { PluginError(.manifest, text) }
        for key in entries.keys.sorted() where !scheduleKeys.contains(key) {
            throw refusal(
                LocalizedText(
                    "there is no '\(key.shortened)'\(NearestName.hintOrList(for: key, in: scheduleKeys))",
                    zh: "没有“\(key.shortened)”\(NearestName.hintOrList(for: key, in: scheduleKeys).chinese)"
                )
            )
        }
        guard case .text(let entry)? = entries["run"], isValid(id: entry) else {
            throw refusal(
                LocalizedText(
                    "needs run, the id of an entry of this plugin: run = \"weekly\"",
                    zh: "缺少 run，即本插件某项的标识：run = \"weekly\""
                )
            )
        }
        let every = entries["every"]?.written ?? ""
        guard let rhythm = ScheduleRhythm(every) else {
            let known = ScheduleRhythm.names.joined(separator: ", ")
            throw refusal(
                LocalizedText(
                    "every '\(every.shortened)' is not allowed: expected one of \(known)",
                    zh: "every“\(every.shortened)”不符合要求：应为 \(known) 之一"
                )
            )
        }
        let at = entries["at"].map { $0.written ?? "?" } ?? "00:00"
        guard let moment = Moment("2000-01-01T\(at)"), at.utf8.count == 5, !moment.isDayOnly else {
            throw refusal(
                LocalizedText(
                    "at '\(at.shortened)' is not allowed: expected a time such as \"08:30\"",
                    zh: "at“\(at.shortened)”不符合要求：应为时间，如 \"08:30\""
                )
            )
        }
        var day = 1
        if let given = entries["day"] {
            guard rhythm.period != nil else {
                throw refusal(LocalizedText("day belongs to every month, quarter or year only", zh: "day 只用于每月、每季或每年"))
            }
            guard case .integer(let number) = given, (1...31).contains(number) else {
                throw refusal(
                    LocalizedText(
                        "day '\((given.written ?? "?").shortened)' is not allowed: expected 1 to 31",
                        zh: "day“\((given.written ?? "?").shortened)”不符合要求：应为 1 至 31"
                    )
                )
            }
            day = Int(number)
        }
        var onWorkday = false
        if let given = entries["on_workday"] {
            guard case .boolean(let isWanted) = given else {
                throw refusal(LocalizedText("on_workday must be true or false", zh: "on_workday 应为 true 或 false"))
            }
            onWorkday = isWanted
        }
        return ScheduleLine(
            entry: entry,
            rhythm: rhythm,
            second: moment.secondOfDay,
            day: day,
            onWorkday: onWorkday,
            arguments: try arguments(entries["params"]),
            output: try outputPath(entries["output"])
        )
    }

    private static func arguments(_ value: SchemaReader.Raw?) throws(PluginError) -> [String: String] {
        guard let value else { return [:] }
        guard case .table(let entries) = value else {
            throw PluginError(
                .manifest,
                LocalizedText(
                    "params must be a table such as { quarter = \"last\" }",
                    zh: "params 应为表，如 { quarter = \"last\" }"
                )
            )
        }
        var arguments: [String: String] = [:]
        for (name, value) in entries {
            guard let written = SchemaReader.written(value) else {
                throw PluginError(
                    .manifest,
                    LocalizedText(
                        "params.\(name.shortened) must be a single value",
                        zh: "params.\(name.shortened) 应为单个值"
                    )
                )
            }
            arguments[name] = written
        }
        return arguments
    }

    /// A file below the workspace's folder and nowhere else: what a plugin says must not overwrite anything else.
    private static func outputPath(_ value: SchemaReader.Raw?) throws(PluginError) -> String? {
        guard let value else { return nil }
        let first = reportFolder + "/"
        guard case .text(let path) = value, path.hasPrefix(first), path.count > first.count,
            path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({
                !$0.isEmpty && !$0.hasPrefix(".")
            })
        else {
            let written = (value.written ?? "?").shortened
            throw PluginError(
                .manifest,
                LocalizedText(
                    """
                    output '\(written)' is not allowed: expected a file below \(first), such as \
                    "\(first)weekly-{date}.html"
                    """,
                    zh: "output“\(written)”不符合要求：应为 \(first) 下的文件，如 \"\(first)weekly-{date}.html\""
                )
            )
        }
        return path
    }

    /// The folder of a workspace into which scheduled entries write.
    public static let reportFolder = "Reports"
}
