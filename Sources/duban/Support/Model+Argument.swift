import DubanModel

extension Model {
    /// The model that a word on the command line means.
    static func meant(by word: String) throws -> Model {
        do throws(ModelError) {
            return try Model.resolve(word)
        } catch {
            throw CommandFailure(.usage, error.message)
        }
    }
}
