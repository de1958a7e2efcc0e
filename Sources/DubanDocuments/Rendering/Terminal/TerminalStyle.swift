/// How a run of text stands out on a terminal. Only the sixteen colours that a terminal's own theme sets are used, so
/// that text stays readable on light and dark backgrounds.
struct TerminalStyle: OptionSet, Sendable {
    let rawValue: Int

    /// Heavier.
    static let bold = TerminalStyle(rawValue: 1)
    /// Set back.
    static let dim = TerminalStyle(rawValue: 2)
    /// The colours of the lights.
    static let red = TerminalStyle(rawValue: 4)
    /// See ``red``.
    static let yellow = TerminalStyle(rawValue: 8)
    /// See ``red``.
    static let green = TerminalStyle(rawValue: 16)
    /// See ``red``.
    static let blue = TerminalStyle(rawValue: 32)

    /// The style of a light.
    static func of(_ light: Light) -> TerminalStyle {
        switch light {
        case .red: .red
        case .yellow: .yellow
        case .green: .green
        case .blue: .blue
        case .grey: .dim
        }
    }

    /// The style of a piece of a chart.
    static func of(_ tone: ChartTone) -> TerminalStyle {
        switch tone {
        case .late: .red
        case .quiet, .line, .track: .dim
        case .series(let number): [.blue, .yellow, .green, .red, .blue, .dim][number % ChartTone.seriesCount]
        case .heat(let step) where step < 2: .blue
        case .heat(let step) where step > 4: .red
        default: []
        }
    }

    /// The style of a note.
    static func of(_ note: NoteKind) -> TerminalStyle {
        switch note {
        case .info: .blue
        case .success: .green
        case .warning: .yellow
        case .error: .red
        }
    }

    /// The text between the sequences that switch the style on and off (ECMA-48, "select graphic rendition").
    func applied(to text: String) -> String {
        var codes: [String] = []
        if contains(.bold) { codes.append("1") }
        if contains(.dim) { codes.append("2") }
        if contains(.red) { codes.append("31") }
        if contains(.green) { codes.append("32") }
        if contains(.yellow) { codes.append("33") }
        if contains(.blue) { codes.append("34") }
        guard !codes.isEmpty, !text.isEmpty else { return text }
        return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
    }
}
