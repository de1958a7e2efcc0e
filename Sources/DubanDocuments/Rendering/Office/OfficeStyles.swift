import DubanModel

/// The styles of an official document.
struct OfficeStyles {
    let language: Language

    /// How a paragraph looks.
    private struct Look {
        /// The typeface of Chinese characters.
        var chinese = "仿宋_GB2312"
        /// The size in half points.
        var size = 32
        var isBold = false
        /// The alignment: both, left, center or right.
        var alignment = "both"
        /// The first line's indentation in hundredths of a character.
        var indent = 0
        /// The distance of lines in twentieths of a point: 28.95 pt give 22 lines on 225 mm. Zero for single lines.
        var line = 579
        var before = 0
        var after = 0
        var staysWithNext = false
    }

    /// The part with the styles.
    var text: String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:docDefaults><w:rPrDefault><w:rPr>\(fonts("仿宋_GB2312"))<w:sz w:val="32"/><w:szCs w:val="32"/>\
        <w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
        <w:name w:val="Default Paragraph Font"/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
        <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>\
        </w:tblCellMar></w:tblPr></w:style>
        \(paragraphs)
        \(table)
        </w:styles>
        """
    }

    private var paragraphs: String {
        var title = Look(chinese: "方正小标宋简体", size: 44, alignment: "center", line: 700, after: 280)
        title.staysWithNext = true
        let subtitle = Look(chinese: "楷体_GB2312", alignment: "center", after: 120)
        let running = Look(indent: language == .simplifiedChinese ? 200 : 0, after: language == .english ? 120 : 0)
        var first = Look(chinese: "黑体", alignment: "left", indent: running.indent)
        first.staysWithNext = true
        var second = first
        second.chinese = "楷体_GB2312"
        var third = first
        third.chinese = "仿宋_GB2312"
        third.isBold = true
        var fourth = third
        fourth.isBold = false
        var caption = Look(chinese: "黑体", size: 28, alignment: "center", before: 120)
        caption.staysWithNext = true
        let note = Look(chinese: "楷体_GB2312", alignment: "left", indent: running.indent)
        let compact = Look(size: 21, alignment: "left", line: 0)
        // Lines of an exact height would cut pictures.
        let figure = Look(alignment: "center", line: 0, before: 120)
        return [
            style("Title", "Title", title), style("Subtitle", "Subtitle", subtitle),
            style("BodyText", "Body Text", running),
            style("FirstParagraph", "First Paragraph", running), style("Compact", "Compact", compact),
            style("Heading1", "heading 1", first, level: 0), style("Heading2", "heading 2", second, level: 1),
            style("Heading3", "heading 3", third, level: 2), style("Heading4", "heading 4", fourth, level: 3),
            style("TableCaption", "Table Caption", caption), style("ImageCaption", "Image Caption", caption),
            style("Figure", "Figure", figure), style("Note", "Note", note),
            style("Footer", "footer", Look(chinese: "宋体", size: 28, alignment: "center", line: 0)),
        ].joined(separator: "\n")
    }

    private func style(_ id: String, _ name: String, _ look: Look, level: Int? = nil) -> String {
        let spacing =
            look.line > 0
            ? #"<w:spacing w:before="\#(look.before)" w:after="\#(look.after)" w:line="\#(look.line)" w:lineRule="exact"/>"#
            : #"<w:spacing w:before="\#(look.before)" w:after="\#(look.after)"/>"#
        let indent =
            look.indent > 0
            ? #"<w:ind w:firstLineChars="\#(look.indent)" w:firstLine="\#(look.indent * 32 / 10)"/>"# : ""
        let outline = level.map { #"<w:outlineLvl w:val="\#($0)"/>"# } ?? ""
        return """
            <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/><w:qFormat/>\
            <w:pPr>\(look.staysWithNext ? "<w:keepNext/>" : "")\(spacing)\(indent)<w:jc w:val="\(look.alignment)"/>\(outline)\
            </w:pPr><w:rPr>\(fonts(look.chinese))\(look.isBold ? "<w:b/>" : "")<w:sz w:val="\(look.size)"/>\
            <w:szCs w:val="\(look.size)"/></w:rPr></w:style>
            """
    }

    private func fonts(_ chinese: String) -> String {
        """
        <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="\(chinese)"/>
        """
    }

    private var table: String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
            #"<w:\#(side) w:val="single" w:sz="4" w:space="0" w:color="808080"/>"#
        }.joined()
        return """
            <w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/>\
            <w:basedOn w:val="TableNormal"/><w:tblPr><w:jc w:val="center"/><w:tblBorders>\(sides)</w:tblBorders></w:tblPr>\
            <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" \
            w:fill="EDEDED"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>
            """
    }
}
