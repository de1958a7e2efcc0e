import DubanModel
import NearestName
import SheetWire

extension ExchangeError {
    /// Words for what a spreadsheet refused.
    init(_ failure: SheetFailure, file path: String) {
        let kind: Kind =
            switch failure.kind {
            case .unreadable: .unreadable
            case .noSheet: .mapping
            default: .malformed
            }
        let text = ExchangeError.words(for: failure)
        self.init(
            kind,
            LocalizedText("\(path): \(text.english)", zh: "\(path)：\(text(.simplifiedChinese))"),
            underlying: failure
        )
    }

    private static func words(for failure: SheetFailure) -> LocalizedText {
        let detail = failure.detail
        return switch failure.kind {
        case .unreadable:
            LocalizedText("cannot be read: no such file, or no permission", zh: "无法读取：文件不存在或没有权限")
        case .notASpreadsheet: kindText(detail)
        case .damaged:
            LocalizedText(
                "the file is truncated or damaged; fetch it again, or open it in a spreadsheet program and save it anew",
                zh: "文件不完整或已损坏，请重新获取，或用电子表格软件打开后另存"
            )
        case .encrypted:
            LocalizedText("the file is locked with a password; save it without one", zh: "文件已加密，请去除密码后另存")
        case .noSheet: sheetText(detail)
        case .bomb:
            LocalizedText(
                "the part '\(detail)' unpacks to more than 250 times its size, which no spreadsheet does; nothing was read",
                zh: "“\(detail)”解压后超过压缩大小的 250 倍，不是正常的电子表格，未读取"
            )
        case .tooLarge:
            LocalizedText(
                "'\(detail)' is larger than what is read of a spreadsheet; split the file or save it as CSV",
                zh: "“\(detail)”过大，请拆分文件或另存为 CSV"
            )
        case .declaresEntities:
            LocalizedText(
                "the part '\(detail)' declares entities, which spreadsheets must not; nothing was read",
                zh: "“\(detail)”声明了实体，电子表格不允许，未读取"
            )
        case .malformed:
            LocalizedText(
                "the file is not a proper spreadsheet (\(detail)); open it in a spreadsheet program and save it anew",
                zh: "文件不是规范的电子表格（\(detail)），请用电子表格软件打开后另存"
            )
        case .unwritable: LocalizedText("cannot be written: \(detail)", zh: "无法写入：\(detail)")
        }
    }

    private static func kindText(_ kind: String) -> LocalizedText {
        let advice = LocalizedText("save it as .xlsx", zh: "请另存为 .xlsx")
        let found: LocalizedText =
            switch kind {
            case "empty": LocalizedText("the file is empty", zh: "文件为空")
            case "xls":
                LocalizedText("it is an old .xls file, or one with a password", zh: "这是旧版 .xls 文件或加密文件")
            case "xlsb": LocalizedText("it is a binary .xlsb file", zh: "这是二进制 .xlsb 文件")
            case "ods": LocalizedText("it is an OpenDocument spreadsheet", zh: "这是 OpenDocument 电子表格")
            case "docx": LocalizedText("it is a Word document", zh: "这是 Word 文档")
            case "pptx": LocalizedText("it is a presentation", zh: "这是演示文稿")
            case "pdf": LocalizedText("it is a PDF", zh: "这是 PDF")
            case "zip": LocalizedText("it is a ZIP archive without a spreadsheet", zh: "这是不含电子表格的 ZIP 压缩包")
            case "markup":
                LocalizedText("it is a web page or XML with a wrong ending", zh: "这是扩展名错误的网页或 XML")
            case "text":
                LocalizedText(
                    "it is a text file with a wrong ending; name it .csv if it is one",
                    zh: "这是扩展名错误的文本文件；若为 CSV，请改名为 .csv"
                )
            default: LocalizedText("it is no spreadsheet", zh: "不是电子表格")
            }
        if kind == "text" || kind == "empty" { return found }
        return LocalizedText(
            "\(found.english); \(advice.english)",
            zh: "\(found(.simplifiedChinese))，\(advice(.simplifiedChinese))"
        )
    }

    private static func sheetText(_ detail: String) -> LocalizedText {
        let names = detail.split(separator: "\n").map(String.init)
        guard let wanted = names.first else { return LocalizedText("the file has no sheet", zh: "文件没有工作表") }
        let known = Array(names.dropFirst())
        let hint = NearestName.hint(for: wanted, in: known)
        return LocalizedText(
            "there is no sheet '\(wanted)'\(hint) (it has: \(known.joined(separator: ", ")))",
            zh: "没有工作表“\(wanted)”\(hint.chinese)（共有：\(known.joined(separator: "、"))）"
        )
    }
}
