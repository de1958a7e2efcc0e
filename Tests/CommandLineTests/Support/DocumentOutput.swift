/// What `duban run --format json` prints, as far as tests look at it.
struct DocumentOutput: Decodable {
    struct Block: Decodable {
        let type: String
        let text: String?
        let figures: [Figure]?
        let rows: [Row]?
    }

    struct Figure: Decodable {
        let label: String
        let value: Value
    }

    struct Row: Decodable {
        let cells: [String: Value?]
    }

    /// A value, as a number where it is one and as text where it is that.
    struct Value: Decodable {
        let integer: Int?
        let number: Double?
        let text: String?

        private enum CodingKeys: String, CodingKey { case value }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            integer = try? container.decode(Int.self, forKey: .value)
            number = try? container.decode(Double.self, forKey: .value)
            text = try? container.decode(String.self, forKey: .value)
        }
    }

    let title: String
    let language: String
    let asOf: String
    let blocks: [Block]

    /// The key figures, by label.
    var figures: [String: Int] {
        let figures = blocks.flatMap { $0.figures ?? [] }
        return Dictionary(figures.compactMap { figure in figure.value.integer.map { (figure.label, $0) } }) { $1 }
    }

    /// The rows of the table that has a column, in order.
    func rows(withColumn column: String) -> [[String: Value?]] {
        let tables = blocks.compactMap(\.rows).map { $0.map(\.cells) }
        return tables.first { $0.first?.keys.contains(column) ?? false } ?? []
    }
}
