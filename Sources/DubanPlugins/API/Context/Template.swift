import DubanModel
import LuaHost
import NearestName

/// A sentence with {names} and the values that stand for them, as `ctx:say` and `ctx:finding` take it.
struct Template {
    private static let reserved: Set<String> = ["en", "zh", "zh-Hans", "subject", "key"]
    /// More than anybody says in one sentence.
    private static let longest = 4 << 20

    private let context: HostContext
    private let table: LuaTable
    private let text: String

    init(context: HostContext, table: LuaTable) throws {
        self.context = context
        self.table = table
        guard let text = context.text(try table.raw(1)) ?? context.text(.table(table)) else {
            throw LuaError(
                .argument,
                "a text is needed first: { \"fell to {now}\", now = value }",
                zh: "首先需要文本：{ \"降至 {now}\", now = value }"
            )
        }
        self.text = text
    }

    /// The sentence with its values.
    func filled() throws -> String {
        var output = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            output += rest[..<open]
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(of: "}") else {
                rest = rest[open...]
                break
            }
            let name = String(rest[after..<close])
            let value = try table.raw(name)
            guard !value.isNil else {
                let known = try table.names().filter { !Self.reserved.contains($0) }
                throw LuaError(
                    .argument,
                    "the text has {\(name)}, but no value '\(name)' is given (or it is nil)\(NearestName.suggestion(for: name, in: known).map { "; did you mean {\($0)}?" } ?? "")",
                    zh:
                        "文本中有 {\(name)}，但没有给出“\(name)”的值（或其为 nil）\(NearestName.suggestion(for: name, in: known).map { "，是否指 {\($0)}？" } ?? "")"
                )
            }
            output += FieldConversion(context: context).sentenceText(value)
            guard output.utf8.count <= Self.longest else {
                throw LuaError(
                    .argument,
                    "the text is longer than \(Self.longest >> 20) MiB once its values are filled in",
                    zh: "填入数值后文本超过 \(Self.longest >> 20) MiB"
                )
            }
            rest = rest[rest.index(after: close)...]
        }
        return output + rest
    }

    /// The same where any value is given beside the text; otherwise nil: a text alone may have braces of its own.
    func filledIfValued() throws -> String? {
        try table.names().allSatisfy(Self.reserved.contains) ? nil : try filled()
    }

    /// The values, by name.
    func data() throws -> [(String, JSONValue)] {
        let conversion = FieldConversion(context: context)
        return try table.names().filter { !Self.reserved.contains($0) }.map { ($0, conversion.json(try table.raw($0))) }
    }
}
