extension Table {
    /// The names of the columns in data formats: their keys, made different from each other by a number where a
    /// report used one twice.
    var dataKeys: [String] {
        var taken: Set<String> = []
        return columns.enumerated().map { position, column in
            let base = column.key.isEmpty ? "column\(position + 1)" : column.key
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)_\(number)"
                number += 1
            }
            return name
        }
    }
}
