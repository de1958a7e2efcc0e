import DubanDocuments
import DubanModel

extension FieldType {
    /// A value as people read it in a language: the label of a choice, dates, money, percentages and yes or no as documents have
    /// them, everything else as it is written.
    func shown(_ value: FieldValue, in language: Language) -> String {
        if case .choice(let choices) = self, let choice = choices.first(where: { $0.name == value.text }) {
            return choice.label(language)
        }
        let formatter = CellFormatter(language: language)
        func text(_ cell: Cell) -> String { formatter.textWithUnit(cell, format: CellFormat()) }
        return switch value {
        case .money(let money): text(.money(money))
        case .moment(let moment): text(.date(moment))
        case .boolean(let boolean): text(.boolean(boolean))
        case .number(let number) where self == .percent: text(.percent(number))
        case .null, .text, .integer, .number: value.written
        }
    }
}
