public import DubanModel

/// The styles and the page of an official document, as a word processor's file of its own, for a converter to take them from.
///
/// The layout is that of GB/T 9704-2012: A4 with 37 mm above, 28 mm at the left, 26 mm at the right and 35 mm below; 22 lines of 28
/// characters a page, in FangSong of size 3 (16 pt), the title in XiaoBiaoSong of size 2 (22 pt), headings in HeiTi, KaiTi and bold
/// FangSong; page numbers between dashes in SongTi of size 4 (14 pt). Machines without these typefaces take the nearest.
public enum OfficeTemplate {
    /// A file within the file.
    public struct Part: Sendable {
        /// Its name.
        public let name: String
        /// What stands in it.
        public let content: String
    }

    /// The parts of the file.
    public static func parts(language: Language) -> [Part] {
        [
            Part(name: "[Content_Types].xml", content: contentTypes), Part(name: "_rels/.rels", content: rootRelations),
            Part(name: "word/document.xml", content: body),
            Part(name: "word/_rels/document.xml.rels", content: relations),
            Part(name: "word/styles.xml", content: OfficeStyles(language: language).text),
            Part(name: "word/footer1.xml", content: footer),
        ]
    }

    private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    private static let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static let contentTypes = """
        \(head)
        <Types xmlns="\(packages)/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/>
        <Override PartName="/word/footer1.xml" ContentType="\(types).footer+xml"/>
        </Types>
        """

    private static let rootRelations = """
        \(head)
        <Relationships xmlns="\(packages)/relationships">
        <Relationship Id="rId1" Type="\(relationships)/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """

    private static let relations = """
        \(head)
        <Relationships xmlns="\(packages)/relationships">
        <Relationship Id="rId1" Type="\(relationships)/styles" Target="styles.xml"/>
        <Relationship Id="rId90" Type="\(relationships)/footer" Target="footer1.xml"/>
        </Relationships>
        """

    /// Measures are twentieths of a point: 1 mm is 56.7 of them.
    private static let body = """
        \(head)
        <w:document xmlns:w="\(words)" xmlns:r="\(relationships)"><w:body><w:p/>
        <w:sectPr><w:footerReference w:type="default" r:id="rId90"/>
        <w:pgSz w:w="11906" w:h="16838"/>
        <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1587" w:gutter="0"/>
        </w:sectPr></w:body></w:document>
        """

    private static let footer = """
        \(head)
        <w:ftr xmlns:w="\(words)"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>
        <w:r><w:t xml:space="preserve">— </w:t></w:r>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
        """
}
