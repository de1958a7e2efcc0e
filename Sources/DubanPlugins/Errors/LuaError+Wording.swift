import DubanModel
import LuaHost

/// The language in which whoever runs the code at hand reads what goes wrong in it.
enum Wording {
    @TaskLocal static var language = Language.english

    /// A part of an error's text, such as the place that it is about.
    static func text(_ english: @autoclosure () -> String, zh chinese: @autoclosure () -> String) -> String {
        switch language {
        case .english: english()
        case .simplifiedChinese: chinese()
        }
    }
}

extension LuaError {
    /// An error that reads in the language of the run.
    init(_ kind: Kind, _ text: LocalizedText) {
        self.init(kind, text(Wording.language))
    }

    /// The same, where the texts stand in the code.
    init(_ kind: Kind, _ english: String, zh: String) {
        self.init(kind, LocalizedText(english, zh: zh))
    }
}

extension LuaCall {
    /// ``LuaCall/argumentError(_:_:)`` in the language of the run.
    func argumentError(_ index: Int, _ english: String, zh: String) -> LuaError {
        argumentError(index, LocalizedText(english, zh: zh)(Wording.language))
    }
}
