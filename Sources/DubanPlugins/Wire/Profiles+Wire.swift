extension RunProfile: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(list: calls)
        writer.write(list: lines)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(calls: try reader.list(), lines: try reader.list())
    }
}

extension RunProfile.Call: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(parent ?? -1)
        writer.write(name)
        writer.write(count)
        writer.write(nanoseconds)
    }

    init(from reader: inout WireReader) throws(WireError) {
        let parent = try reader.integer(in: -1...Int.max)
        self.parent = parent < 0 ? nil : parent
        name = try reader.text()
        count = try reader.integer(in: 0...Int.max)
        nanoseconds = try reader.integer(in: 0...Int.max / 4)
    }
}

extension RunProfile.Line: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(place)
        writer.write(count)
        writer.write(nanoseconds)
    }

    init(from reader: inout WireReader) throws(WireError) {
        place = try reader.text()
        count = try reader.integer(in: 0...Int.max)
        nanoseconds = try reader.integer(in: 0...Int.max / 4)
    }
}
