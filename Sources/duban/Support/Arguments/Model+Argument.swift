import DubanModel

extension Model {
    /// The model that a word on the command line means, as a workspace has it.
    static func meant(by word: String, in catalog: ModelCatalog = .standard) throws -> Model {
        do throws(ModelError) {
            return try catalog.resolve(word)
        } catch {
            throw CommandFailure(.usage, error.message)
        }
    }
}
