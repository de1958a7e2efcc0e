import DubanModel
import DubanPlugins
import Foundation
import Testing
import TestSupport

/// What goes wrong in a script reads in the language of the run.
struct WordingTests {
    @Test(arguments: [
        ("duban.tasks:where { cod = 1 }", "没有字段"), ("duban.tasks:limit(-1)", "应为不小于 0 的个数，得到的是 -1"),
        ("duban.document { titel = 'x' }", "文档没有“titel”"), ("duban.date('soon')", "“soon”不是日期：应为"),
        ("duban.money(1) / duban.money(0)", "金额除以零"), ("duban.report { id = 'x' }", "只能在插件中使用"),
        ("duban.document { title = 'x' }:table { columns = { 'a' }, rows = { { b = 1 } } }", "第 1 行：没有列“b”"),
        ("duban.document { title = 'x' }:table { columns = { {} } }", "第 1 列需要 key 或 title"),
        ("duban.document { title = 'x' }:figures { {} }", "第 1 个数字需要 label"),
        ("duban.document { title = 'x' }:table {}", "表格需要列"),
        ("ctx:say { '{n}' }", "文本中有 {n}，但没有给出“n”的值"), ("duban.tasks:where { code = { befor = 1 } }", "没有比较方式“befor”"),
    ])
    func errorsAreInTheLanguageOfTheRun(_ source: String, _ words: String) throws {
        let chinese = try PluginFixture(language: .simplifiedChinese).failure("print(\(source))")
        #expect(chinese.contains(words), "\(chinese)")
        let english = try PluginFixture().failure("print(\(source))")
        #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(english)")
    }

    @Test(arguments: [
        ("duban.tasks:percentile('progress', 90)", "“进度”的百分位应为 0 到 1 之间的数（第 90 百分位为 0.9），得到的是 90"),
        ("duban.tasks:median('due')", "没有百分位数和中位数：应为 integer、number、percent 或 money 类型的字段，得到的是 date"),
        ("duban.tasks:sum('title')", "不是数字，不能求和或求平均"),
    ])
    func whatTheStoreRefusesIsInBothLanguages(_ source: String, _ words: String) throws {
        let error = try #require(try PluginFixture().error("print(\(source))"))
        let chinese = error.message(.simplifiedChinese)
        #expect(chinese.hasPrefix("script.lua:1: ") && chinese.contains(words), "\(chinese)")
        #expect(!error.message.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }

    /// An error that stands in the code in English alone would stay so for everybody.
    @Test func everyErrorOfTheCodeHasChineseWords() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        var count = 0
        // The interpreter knows nothing of Duban, nor of its languages.
        for file in files where !file.hasPrefix("LuaHost/") && !file.hasSuffix("LuaError+Wording.swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            let errors = #/(?:(?:Lua|Plugin|Store|Exchange|Document|Model)Error|CommandFailure)\(\s*\.\w+,\s*"/#
            for match in text.matches(of: errors) {
                let call = Self.call(in: text[match.range.lowerBound...])
                #expect(call.contains("zh:"), "\(file): \(call)")
                count += 1
            }
        }
        #expect(count > 90)
    }

    /// The call that a text begins with, up to its closing bracket; the texts inside have balanced brackets.
    private static func call(in text: Substring) -> Substring {
        var depth = 0
        for (index, character) in zip(text.indices, text) {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ")" && depth == 0 { return text[...index] }
        }
        return text
    }
}
