extension DisplayWidth {
    /// The code points that are two columns wide, in ascending order: East_Asian_Width W or F in Unicode 14
    /// (EastAsianWidth.txt), without those of Emoji_Presentation, which the standard library knows. Gaps that hold
    /// only unassigned code points are closed.
    static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul Jamo, initial consonants
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E,  // radicals, CJK punctuation
        0x3041...0x3247,  // kana, Bopomofo, enclosed letters
        0x3250...0x4DBF,  // units, CJK extension A
        0x4E00...0xA4C6,  // CJK ideographs, Yi
        0xA960...0xA97C,  // Hangul Jamo extended A
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // CJK compatibility ideographs
        0xFE10...0xFE19,  // vertical punctuation
        0xFE30...0xFE6B,  // CJK compatibility forms, small forms
        0xFF01...0xFF60,  // fullwidth forms
        0xFFE0...0xFFE6,  // fullwidth signs
        0x16FE0...0x18D08,  // Tangut, Khitan
        0x1AFF0...0x1B2FB,  // kana supplements, Nushu
        0x1F200...0x1F200, 0x1F202...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231,  // enclosed ideographs,
        0x1F237...0x1F237, 0x1F23B...0x1F248, 0x1F260...0x1F265,  // between those that are emoji
        0x20000...0x3FFFD,  // CJK extensions from B on
    ]
}
