import DubanDocuments
import DubanModel
import DubanStore
import TestSupport
@testable import DubanPlugins

// Documents of any shape.
extension RandomMessages {
    mutating func document() -> Document {
        Document(
            title: text(),
            subtitle: maybe { $0.text() },
            language: pick(Language.allCases),
            asOf: maybe { $0.date() },
            blocks: list { $0.block() }
        )
    }

    mutating func block() -> Block {
        switch below(8) {
        case 0: .heading(level: 1 + below(4), text: text())
        case 1: .paragraph(text())
        case 2: .list(items: list { $0.text() }, isOrdered: below(2) == 0)
        case 3: .table(table())
        case 4:
            .keyFigures(
                list { figure in
                    KeyFigure(
                        label: figure.text(),
                        value: figure.cell(),
                        format: figure.format(),
                        light: figure.maybe { $0.pick(Light.allCases) },
                        word: figure.maybe { $0.text() }
                    )
                }
            )
        case 5: .note(kind: pick(NoteKind.allCases), text: text())
        case 6:
            .chart(
                Chart(
                    pick(Chart.Kind.allCases),
                    title: text(),
                    summary: maybe { $0.text() },
                    table: table(),
                    label: text(),
                    values: list { $0.text() },
                    target: maybe { $0.text() },
                    pace: maybe { $0.text() },
                    plan: list { $0.text() }
                )
            )
        default: .divider
        }
    }

    mutating func table() -> Table {
        let columns = list { column in
            Table.Column(
                key: column.text(),
                title: column.text(),
                group: column.maybe { $0.text() },
                kind: column.pick(ColumnKind.allCases),
                format: column.format()
            )
        }
        return Table(
            caption: maybe { $0.text() },
            columns: columns,
            rows: list { row in Table.Row(columns.map { _ in row.cell() }, isEmphasized: row.below(2) == 0) },
            totals: maybe { totals in columns.map { _ in totals.cell() } }
        )
    }

    mutating func cell() -> Cell {
        switch below(12) {
        case 0: .empty
        case 1: .text(text())
        case 2: .integer(integer())
        case 3: .number(number())
        case 4: .percent(number())
        case 5: .points(number())
        case 6: .money(Money(fen: integer()))
        case 7: .date(Moment(date()))
        case 8: .light(pick(Light.allCases), maybe { $0.text() })
        case 11: .trend([1, nil, -0.5])
        case 9: .rank(integer(), of: maybe { $0.integer() })
        default: .boolean(below(2) == 0)
        }
    }

    mutating func format() -> CellFormat {
        CellFormat(decimals: maybe { $0.below(11) }, moneyUnit: pick(MoneyUnit.allCases))
    }
}
