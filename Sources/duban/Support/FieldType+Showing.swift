import DubanDocuments
import DubanModel

extension FieldType {
    /// A value as people read it in a language: the label of a choice, money in groups of three digits with its unit,
    /// everything else as it is written.
    func shown(_ value: FieldValue, in language: Language) -> String {
        if case .choice(let choices) = self, let choice = choices.first(where: { $0.name == value.text }) {
            return choice.label(language)
        }
        if case .money(let money) = value {
            return CellFormatter(language: language).textWithUnit(.money(money), format: CellFormat(moneyUnit: .yuan))
        }
        return value.written
    }
}
