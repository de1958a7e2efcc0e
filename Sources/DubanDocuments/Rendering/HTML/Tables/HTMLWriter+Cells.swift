import DubanModel

extension HTMLWriter {
    /// Writes a value as the text that people read; numbers and dates also carry the exact value for programs.
    mutating func value(_ cell: Cell, text: String) {
        switch cell {
        case .light(let light, _): self.light(light, text: text)
        case .date(let moment): element("time", ["datetime": moment.description], text: text)
        case .integer(let integer): element("data", ["value": String(integer)], text: text)
        case .number(let number), .percent(let number), .points(let number):
            guard number.isFinite else {
                self.text(text)
                return
            }
            element("data", ["value": JSONValue.number(number).text()], text: text)
        case .money(let money): element("data", ["value": money.description], text: text)
        case .trend(let values): HTMLChart.write(trend: values, text: text, to: &self)
        case .empty, .text, .rank, .boolean: self.text(text)
        }
    }

    /// Writes a light as a mark, whose shape tells the colour too, with its word.
    mutating func light(_ light: Light, text: String) {
        element("span", ["class": "light \(light.rawValue)"], text: text)
    }
}
