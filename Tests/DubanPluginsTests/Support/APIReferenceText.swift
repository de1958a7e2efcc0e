import DubanPlugins

/// The reference of the Lua API.
enum APIReferenceText {
    static let text = APIReference.markdown()
}
