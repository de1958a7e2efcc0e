import DubanModel

/// A cell of a table as a terminal shows it.
struct TerminalCell {
    /// The text, with a mark before the word of a light.
    let text: String
    /// How the text stands out.
    let style: TerminalStyle
    /// The width below which the text would become hard to read.
    let narrowestWidth: Int

    private init(text: String, style: TerminalStyle, narrowestWidth: Int) {
        self.text = text
        self.style = style
        self.narrowestWidth = narrowestWidth
    }

    /// Makes a cell of text that may be wrapped.
    init(text: String, style: TerminalStyle = []) {
        self.init(text: text, style: style, narrowestWidth: TerminalCell.narrowestWidth(ofText: text))
    }

    /// Makes a cell of a value.
    init(_ cell: Cell, text: String) {
        switch cell {
        case .light(let light, _):
            let text = TerminalCell.marked(text)
            let width = TextWrapper.naturalWidth(text)
            // A mark alone on its line would look like an item of a list.
            let narrowest = width <= TerminalCell.longestWord ? width : TerminalCell.narrowestWidth(ofText: text)
            self.init(text: text, style: .of(light), narrowestWidth: narrowest)
        case .text:
            self.init(text: text)
        case .date:
            // The time may stand below the day.
            let widest = text.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
            self.init(text: text, style: [], narrowestWidth: widest)
        case .empty, .integer, .number, .percent, .points, .money, .rank, .boolean, .trend:
            self.init(text: text, style: [], narrowestWidth: DisplayWidth.of(text))
        }
    }

    /// The cell in a further style.
    func adding(_ style: TerminalStyle) -> TerminalCell {
        TerminalCell(text: text, style: self.style.union(style), narrowestWidth: narrowestWidth)
    }

    /// The word of a light behind its mark.
    static func marked(_ word: String) -> String { "● \(word)" }

    private static func narrowestWidth(ofText text: String) -> Int {
        let word = min(TextWrapper.widestPiece(text), longestWord)
        return min(TextWrapper.naturalWidth(text), max(word, narrowestText))
    }

    /// Longer words of a text may be broken.
    private static let longestWord = 16
    /// Longer texts are not squeezed below this.
    private static let narrowestText = 8
}
