/// Values by the names of models, of which there are so few that comparing names is faster than hashing one.
struct ModelValues<Value> {
    private(set) var items: [(name: String, value: Value)] = []

    subscript(name: String) -> Value? {
        get { items.first { $0.name == name }?.value }
        set {
            let place = items.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): items[place].value = value
            case (let place?, nil): items.remove(at: place)
            case (nil, let value?): items.append((name, value))
            case (nil, nil): break
            }
        }
    }
}
