import Foundation

/// What a run of the program ended with.
struct ProgramResult {
    let exitCode: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String

    var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Standard output read as JSON of a shape; throws when anything else stands there.
    func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(output.utf8))
    }
}
