import DubanModel
import NearestName

/// Reads the arguments of an entry by its parameters, and tells everything that is wrong at once.
struct ParameterReader {
    let entry: EntryDescription
    let today: CivilDate

    /// - Parameter exists: whether the workspace knows a record.
    func values(
        of arguments: [String: String],
        exists: (Model, String) throws -> Bool
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
            do throws(PluginError) {
                let value = try parameter.parse(written, today: today)
                values[parameter.name] = value
            } catch {
                problems.append(error.message.english)
                continue
            }
            let model: Model? =
                parameter.type == .organization ? .organization : parameter.type == .indicator ? .indicator : nil
            if let model, try !exists(model, written) {
                problems.append("\(parameter.name) '\(written)' is not allowed: expected \(parameter.expectation)")
            }
        }
        if !problems.isEmpty { throw PluginError(.usage, LocalizedText(problems.joined(separator: "\n"))) }
        return values
    }
}
