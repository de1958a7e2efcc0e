/// Reads comma-separated values strictly as RFC 4180 defines them; nil for anything else.
func recordsOfCSV(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
        var record: [String] = []
        fields: while true {
            var field = String.UnicodeScalarView()
            if rest.first == "\"" {
                rest.removeFirst()
                quoted: while true {
                    guard let scalar = rest.popFirst() else { return nil }
                    guard scalar == "\"" else {
                        field.append(scalar)
                        continue
                    }
                    guard rest.first == "\"" else { break quoted }
                    field.append(rest.removeFirst())
                }
            } else {
                while let scalar = rest.first, scalar != ",", scalar != "\r" {
                    guard scalar != "\"", scalar != "\n" else { return nil }
                    field.append(rest.removeFirst())
                }
            }
            record.append(String(field))
            if rest.first == "," {
                rest.removeFirst()
                continue
            }
            guard rest.popFirst() == "\r", rest.popFirst() == "\n" else { return nil }
            break fields
        }
        records.append(record)
    }
    return records
}
