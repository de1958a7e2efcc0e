import DubanDocuments
import DubanModel
import Foundation
import Testing

struct JSONRendererTests {
    @Test func keepsTypesAndExactValues() throws {
        let table = Table(
            caption: "c",
            columns: [
                Table.Column(
                    key: "m",
                    title: "Money",
                    kind: .money,
                    format: CellFormat(decimals: 1, moneyUnit: .hundredMillionYuan)
                )
            ],
            rows: [Table.Row([.money(Money(fen: .max))], isEmphasized: true)],
            totals: [.number(.nan)]
        )
        let expected = """
            {
              "title": "T",
              "subtitle": null,
              "language": "zh-Hans",
              "asOf": "2023-03-27",
              "blocks": [
                {
                  "type": "table",
                  "caption": "c",
                  "columns": [
                    {
                      "key": "m",
                      "title": "Money",
                      "group": null,
                      "kind": "money",
                      "decimals": 1,
                      "unit": "100m-yuan"
                    }
                  ],
                  "rows": [
                    {
                      "emphasized": true,
                      "cells": {
                        "m": {
                          "type": "money",
                          "value": "92233720368547758.07"
                        }
                      }
                    }
                  ],
                  "totals": {
                    "m": {
                      "type": "number",
                      "value": null
                    }
                  }
                }
              ]
            }

            """
        let document = Document(
            title: "T",
            language: .simplifiedChinese,
            asOf: CivilDate("2023-03-27"),
            blocks: [.table(table)]
        )
        #expect(JSONRenderer().render(document) == expected)
    }

    @Test func writesEachKindOfValue() throws {
        let cells: [(Cell, String)] = [
            (.empty, #"{"type":"empty","value":null}"#), (.text("a"), #"{"type":"text","value":"a"}"#),
            (.percent(7.2), #"{"type":"percent","value":7.2}"#), (.points(-3), #"{"type":"points","value":-3}"#),
            (.light(.red, "晚"), #"{"type":"light","value":"red","label":"晚"}"#),
            (.rank(2, of: 18), #"{"type":"rank","value":2,"of":18}"#),
            (.boolean(true), #"{"type":"boolean","value":true}"#),
        ]
        for (cell, expected) in cells {
            let document = Document(title: "", blocks: [.keyFigures([KeyFigure(label: "f", value: cell)])])
            #expect(JSONRenderer().value(of: document).text().contains(#""value":\#(expected)"#))
        }
    }

    @Test func anythingIsReadByAnotherParser() throws {
        for seed in 0..<80 {
            var random = RandomDocument(seed: UInt64(seed))
            let document = random.make()
            let data = Data(JSONRenderer().render(document).utf8)
            let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any], "seed \(seed)")
            #expect((object["blocks"] as? [Any])?.count == document.blocks.count)
            let title = try #require(object["title"] as? String)
            #expect(Array(title.utf8) == Array(document.title.utf8))
        }
    }
}
