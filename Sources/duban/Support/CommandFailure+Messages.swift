import DubanModel
import NearestName

extension CommandFailure {
    /// A word on the command line that is not allowed, with what is.
    static func notAllowed(_ option: String, _ written: some StringProtocol, expected: LocalizedText) -> CommandFailure
    {
        CommandFailure(
            .usage,
            LocalizedText(
                "\(option) '\(written.shortened)' is not allowed: expected \(expected.english)",
                zh: "\(option)“\(written.shortened)”不符合要求：应为\(expected(.simplifiedChinese))"
            )
        )
    }

    /// A code by which a new record cannot be named, for there is one of that code.
    static func taken(_ model: Model, _ code: String) -> CommandFailure {
        CommandFailure(
            .usage,
            LocalizedText(
                "CODE '\(code.shortened)' is not allowed: a known \(model.label.english) has it; expected one of its own",
                zh: "编码“\(code.shortened)”不符合要求：已有\(model.label(.simplifiedChinese))使用"
            )
        )
    }

    /// There is no such record as of a day.
    ///
    /// - Parameter meant: the code of the one that was probably meant.
    static func noRecord(_ model: Model, _ code: String, _ date: CivilDate, meant: String?) -> CommandFailure {
        let hint = NameHint(meant: meant)
        return CommandFailure(
            .usage,
            LocalizedText(
                "there is no \(model.label.english) '\(code.shortened)' as of \(date)\(hint)",
                zh: "截至 \(date) 没有编码为“\(code.shortened)”的\(model.label(.simplifiedChinese))\(hint.chinese)"
            )
        )
    }
}
