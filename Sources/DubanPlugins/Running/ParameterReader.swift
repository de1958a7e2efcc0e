import DubanModel
import NearestName

/// Reads the arguments of an entry by its parameters, and tells everything that is wrong at once.
struct ParameterReader {
    let entry: EntryDescription
    let today: CivilDate

    /// - Parameter record: finds what the workspace knows under a code.
    func values(
        of arguments: [String: String],
        record: (Model, String) throws -> Record?
    ) throws -> [String: SchemaValue] {
        var values: [String: SchemaValue] = [:]
        var problems = arguments.keys.sorted().compactMap(unknownName)
        for parameter in entry.parameters {
            let expected = parameter.expectation
            guard let written = arguments[parameter.name] else {
                values[parameter.name] = parameter.defaultValue
                if parameter.isRequired, parameter.defaultValue == nil {
                    problems.append(
                        LocalizedText(
                            "\(entry.name) needs --\(parameter.name): \(expected.english)",
                            zh: "\(entry.name) 需要 --\(parameter.name)：\(expected(.simplifiedChinese))"
                        )
                    )
                }
                continue
            }
            let isBare = written == ArgumentWords.noValue
            if isBare, parameter.type != .boolean {
                problems.append(
                    LocalizedText(
                        "--\(parameter.name) needs a value: \(expected.english)",
                        zh: "--\(parameter.name) 需要一个值：\(expected(.simplifiedChinese))"
                    )
                )
                continue
            }
            do throws(PluginError) {
                values[parameter.name] = try parameter.parse(isBare ? "true" : written, today: today)
            } catch {
                problems.append(error.message)
                continue
            }
            problems += try unknownCodes(values[parameter.name], parameter, record: record).map(parameter.problem)
        }
        if problems.isEmpty { return values }
        func joined(_ language: Language) -> String { problems.map { $0(language) }.joined(separator: "\n") }
        throw PluginError(.usage, LocalizedText(joined(.english), zh: joined(.simplifiedChinese)))
    }

    /// That the entry has no parameter of a name; nil where it has one.
    private func unknownName(_ name: String) -> LocalizedText? {
        let known = entry.parameters.map(\.name)
        if known.contains(name) { return nil }
        let hint = NearestName.hintOrList(for: name, in: known)
        return known.isEmpty
            ? LocalizedText(
                "\(entry.name) takes no parameters, so there is no '\(name)'",
                zh: "\(entry.name) 没有参数，因此没有“\(name)”"
            )
            : LocalizedText(
                "\(entry.name) has no parameter '\(name)'\(hint)",
                zh: "\(entry.name) 没有参数“\(name)”\(hint.chinese)"
            )
    }

    /// The codes of a value that are those of no record that it may name.
    private func unknownCodes(
        _ value: SchemaValue?,
        _ parameter: ValueSchema,
        record: (Model, String) throws -> Record?
    ) throws -> [String] {
        let type = parameter.type == .list ? parameter.element : parameter.type
        guard let model = type.model, let value else { return [] }
        let codes: [SchemaValue] = if case .list(let values) = value { values } else { [value] }
        return try codes.map(\.written).filter { code in
            try record(model, code).map(type.accepts) != true
        }
    }
}
