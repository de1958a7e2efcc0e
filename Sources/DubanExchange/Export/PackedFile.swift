import SheetWire

/// Writes an office file of parts.
public enum PackedFile {
    /// Packs parts, by name and content, into a file.
    public static func write(_ parts: [(name: String, content: String)], to path: String) throws(ExchangeError) {
        let work = try SheetWriterProcess("pack", path: path, named: path)
        // A part without a name is the end.
        for (name, content) in parts + [("", "")] {
            work.frames.send(1) { writer in
                writer.write(name)
                writer.write(content)
            }
        }
        try work.finish()
    }
}
