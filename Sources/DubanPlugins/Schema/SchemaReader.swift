import DubanModel
import NearestName

/// Reads a schema from what a manifest or a Lua table says: plain names and values.
struct SchemaReader {
    /// A value as it stands in TOML or Lua.
    enum Raw {
        case text(String)
        case number(Double)
        case integer(Int64)
        case boolean(Bool)
        case list([Raw])
        case table([String: Raw])
        case other(String)

        var written: String? {
            switch self {
            case .text(let text): text
            case .number(let number): FieldValue.number(number).written
            case .integer(let integer): String(integer)
            case .boolean(let boolean): boolean ? "true" : "false"
            case .list, .table, .other: nil
            }
        }

        var number: Double? {
            switch self {
            case .number(let number): number
            case .integer(let integer): Double(integer)
            default: nil
            }
        }
    }

    private static let keys = ["type", "of", "default", "help", "required", "min", "max", "choices"]

    let today: CivilDate

    /// - Parameter place: where it stands, for messages: `parameter 'quarter'`.
    func schema(name: String, entries: [String: Raw], place: LocalizedText) throws(PluginError) -> ValueSchema {
        for key in entries.keys.sorted() where !SchemaReader.keys.contains(key) {
            let hint = NearestName.hint(for: key, in: SchemaReader.keys)
            let list = SchemaReader.keys.joined(separator: ", ")
            throw refusal(
                LocalizedText(
                    "\(place.english) has an unknown entry '\(key)'\(hint) (it may have: \(list))",
                    zh: "\(place(.simplifiedChinese))有未知的项“\(key)”\(hint.chinese)（可用：\(list)）"
                )
            )
        }
        let isList = entries["type"]?.written == ValueType.list.rawValue
        for key in ["type", "of", "default", "min", "max"] where entries[key] != nil && entries[key]?.written == nil {
            if key == "default", isList, case .list? = entries[key] { continue }
            throw refusal(
                LocalizedText(
                    "\(key) must be a single value, such as \(key == "type" ? "\"integer\"" : "3")",
                    zh: "\(key) 应为单个值，如 \(key == "type" ? "\"integer\"" : "3")"
                ).about(place)
            )
        }
        let type = try type(entries["type"], place, among: ValueType.allCases)
        let element = try self.type(
            entries["of"],
            LocalizedText("of").about(place),
            among: ValueType.allCases.filter { $0 != .list }
        )
        var choices: [String] = []
        if case .list(let list)? = entries["choices"] { choices = list.compactMap(\.written) }
        if type != .list, entries["of"] != nil {
            throw refusal(LocalizedText("only a list has 'of'", zh: "只有 list 可有 of").about(place))
        }
        if type == .choice || element == .choice, choices.isEmpty {
            throw refusal(
                LocalizedText("a choice needs 'choices', a list of words", zh: "choice 缺少 choices，即词的列表").about(place)
            )
        }
        var required = false
        if case .boolean(let value)? = entries["required"] { required = value }
        let defaultText = Self.written(entries["default"])
        var bare = ValueSchema(
            name: name,
            type: type,
            defaultValue: nil,
            defaultText: defaultText,
            isRequired: required,
            minimum: entries["min"]?.number,
            maximum: entries["max"]?.number,
            choices: choices,
            help: SchemaReader.text(entries["help"]) ?? ""
        )
        bare.element = element
        guard let defaultText else { return bare }
        let value: SchemaValue
        do throws(PluginError) {
            value = try bare.parse(defaultText, today: today)
        } catch {
            throw refusal(error.message.changed { text, _ in "default \(text)" }.about(place))
        }
        var schema = ValueSchema(
            name: name,
            type: type,
            defaultValue: value,
            defaultText: defaultText,
            isRequired: required,
            minimum: bare.minimum,
            maximum: bare.maximum,
            choices: choices,
            help: bare.help
        )
        schema.element = element
        return schema
    }

    private func type(_ raw: Raw?, _ place: LocalizedText, among known: [ValueType]) throws(PluginError) -> ValueType {
        let name = raw?.written ?? "string"
        if let type = known.first(where: { $0.rawValue == name }) { return type }
        let names = known.map(\.rawValue)
        let hint = NearestName.hint(for: name, in: names)
        throw refusal(
            LocalizedText(
                "type '\(name)' is not allowed\(hint) (allowed: \(names.joined(separator: ", ")))",
                zh: "type“\(name)”不符合要求\(hint.chinese)（可用：\(names.joined(separator: "、"))）"
            ).about(place)
        )
    }

    /// A single value, or a list of them, as a person writes it.
    static func written(_ raw: Raw?) -> String? {
        if case .list(let values)? = raw { return values.compactMap(\.written).joined(separator: ",") }
        return raw?.written
    }

    /// A text, or a table of texts by language.
    static func text(_ raw: Raw?) -> LocalizedText? {
        switch raw {
        case .text(let text)?: LocalizedText(text)
        case .table(let entries)?:
            (entries["en"]?.written ?? entries["zh-Hans"]?.written ?? entries["zh"]?.written).map {
                LocalizedText($0, zh: entries["zh-Hans"]?.written ?? entries["zh"]?.written)
            }
        default: nil
        }
    }

    private func refusal(_ text: LocalizedText) -> PluginError {
        PluginError(.manifest, text)
    }
}
