import SheetWire

/// What kind of value the format of a number makes of it.
enum NumberKind: UInt8 {
    case plain, date, percent
}

/// The formats of a book, by the number with which cells name them.
final class NumberFormats: XMLHandler {
    private var custom: [Int: NumberKind] = [:]
    private var kinds: [NumberKind] = []
    private var isInCellFormats = false

    /// The most formats that are kept; a book has at most 64,000.
    private static let most = 65_536

    /// Reads the part with the formats, where the book has one.
    static func read(_ part: String?, in archive: ZipArchive) throws(SheetFailure) -> NumberFormats {
        let formats = NumberFormats()
        if let part { try XMLPart(part, in: archive).parse(formats) }
        return formats
    }

    /// The kind of value that a format shows.
    func kind(ofStyle style: Int) -> NumberKind { kinds.indices.contains(style) ? kinds[style] : .plain }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt" {
            guard let id = attributes["numFmtId"]?.count, let code = attributes["formatCode"]?.string,
                custom.count < NumberFormats.most
            else { return }
            custom[id] = NumberFormats.kind(ofCode: code)
        } else if name == "cellXfs" {
            isInCellFormats = true
        } else if isInCellFormats, name == "xf", kinds.count < NumberFormats.most {
            let id = attributes["numFmtId"]?.count ?? 0
            kinds.append(custom[id] ?? NumberFormats.builtIn(id))
        }
    }

    override func end(_ name: XMLName) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    /// The formats that every book has (ECMA-376, 18.8.30), with those of East Asian versions.
    private static func builtIn(_ id: Int) -> NumberKind {
        switch id {
        case 9, 10: .percent
        case 14...22, 27...36, 45...47, 50...58: .date
        default: .plain
        }
    }

    /// The kind of a format that a book brings itself, from the letters that stand outside quotes and brackets.
    static func kind(ofCode code: String) -> NumberKind {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for byte in code.utf8 {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case 0x22: isQuoted.toggle()
            case _ where isQuoted: continue
            case 0x5C, 0x5F, 0x2A: isEscaped = true
            case 0x5B: isBracketed = true
            case 0x5D: isBracketed = false
            case _ where isBracketed: continue
            case 0x25: return .percent
            case 0x64, 0x44, 0x79, 0x59, 0x68, 0x48, 0x73, 0x53, 0x6D, 0x4D: return .date
            default: continue
            }
        }
        return .plain
    }
}
