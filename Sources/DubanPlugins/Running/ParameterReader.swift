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
        var problems: [String] = []
        for name in arguments.keys.sorted() where !entry.parameters.contains(where: { $0.name == name }) {
            let known = entry.parameters.map(\.name)
            problems.append(
                known.isEmpty
                    ? "\(entry.name) takes no parameters, so there is no '\(name)'"
                    : "\(entry.name) has no parameter '\(name)'\(NearestName.hintOrList(for: name, in: known))"
            )
        }
        for parameter in entry.parameters {
            guard let written = arguments[parameter.name] else {
                values[parameter.name] = parameter.defaultValue
                if parameter.isRequired, parameter.defaultValue == nil {
                    problems.append("\(entry.name) needs --\(parameter.name): \(parameter.expectation)")
                }
                continue
            }
            if written == ArgumentWords.noValue, parameter.type != .boolean {
                problems.append("--\(parameter.name) needs a value: \(parameter.expectation)")
                continue
            }
            do throws(PluginError) {
                let value = try parameter.parse(
                    written == ArgumentWords.noValue ? "true" : written,
                    today: today
                )
                values[parameter.name] = value
            } catch {
                problems.append(error.message.english)
                continue
            }
            for code in try unknownCodes(values[parameter.name], parameter, record: record) {
                problems.append("\(parameter.name) '\(code)' is not allowed: expected \(parameter.expectation)")
            }
        }
        if !problems.isEmpty { throw PluginError(.usage, LocalizedText(problems.joined(separator: "\n"))) }
        return values
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
