/// A figure that is to be seen first, with its label.
public struct KeyFigure: Sendable, Equatable {
    /// What the figure says.
    public var label: String
    /// The figure.
    public var value: Cell
    /// How the value is shown.
    public var format: CellFormat
    /// A judgement on it.
    public var light: Light?
    /// The judgement's own word; nil for the light's name.
    public var word: String?

    /// Makes a figure.
    public init(label: String, value: Cell, format: CellFormat = CellFormat(), light: Light? = nil, word: String? = nil)
    {
        self.label = label
        self.value = value
        self.format = format
        self.light = light
        self.word = word
    }
}
