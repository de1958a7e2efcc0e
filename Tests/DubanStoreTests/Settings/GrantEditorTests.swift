import DubanModel
import DubanStore
import Testing
import TestSupport

struct GrantEditorTests {
    private static let ofACity = """
        # 漯河市 — edited by hand, do not reorder
        [workspace]
        title = "漯河"   # our city
        language = "zh-Hans"

        [settings.supervision]   # ours
        claim_days = 3
        measure_words = \"\"\"
        [grants.statistics]
        read = ["*"]
        \"\"\"

        [grants.supervision] # the office
          # since 2023
          department = 'supervision-office'  # never another
          read = [
            "tasks",   # ] with units
            "meetings",
          ]

        # the end

        """

    private func editor(_ text: String = ofACity) throws -> GrantEditor {
        try GrantEditor(text: text, path: "duban.toml")
    }

    private func grant(_ department: String = "statistics", _ read: String..., propose: [String] = []) throws -> Grant {
        Grant(department: department, read: try PermissionSet(names: read), propose: try PermissionSet(names: propose))
    }

    @Test func aNewGrantComesAtTheEndAndLeavesTheRestAlone() throws {
        var editor = try editor()
        try editor.set(try grant("statistics", "tasks", "indicators"), for: "statistics")
        #expect(
            editor.text == Self.ofACity + """

                [grants.statistics]
                department = "statistics"
                read = ["indicators", "tasks"]
                propose = []

                """
        )
        #expect(editor.settings.grants["statistics"] == (try grant("statistics", "tasks", "indicators")))
        try editor.remove("statistics")
        #expect(editor.text == Self.ofACity)
    }

    @Test func aChangedGrantKeepsItsPlaceAndItsComments() throws {
        var editor = try editor()
        try editor.set(try grant("supervision-office", "tasks", propose: ["tasks"]), for: "supervision")
        let expected = Self.ofACity
            .replacing(
                "[\n    \"tasks\",   # ] with units\n    \"meetings\",\n  ]\n",
                with: "[\"tasks\"]\npropose = [\"tasks\"]\n"
            )
        #expect(editor.text == expected)
    }

    @Test func grantingWhatIsGrantedChangesNothing() throws {
        var editor = try editor()
        try editor.set(try grant("supervision-office", "meetings", "task"), for: "supervision")
        #expect(editor.text == Self.ofACity)
        try editor.remove("nobody")
        #expect(editor.text == Self.ofACity)
    }

    @Test func aRemovedGrantTakesNothingElseWithIt() throws {
        var editor = try editor()
        try editor.remove("supervision")
        let kept = Self.ofACity.split(separator: "[grants.supervision]")[0]
        #expect(editor.text == kept + "\n# the end\n")
        #expect(editor.settings.grants.isEmpty)
        #expect(editor.settings.pluginSettings["supervision"]?.contains("claim_days") == true)
    }

    @Test(arguments: [
        "", "\n", "# nothing yet", "[workspace]\ntitle = \"x\"", "[workspace]\r\ntitle = \"x\"\r\n",
        "\u{FEFF}[workspace]\n",
    ])
    func anyFileTakesAGrant(_ text: String) throws {
        var editor = try editor(text)
        try editor.set(try grant("statistics", "tasks"), for: "statistics")
        #expect(editor.text.hasPrefix(text))
        #expect(editor.settings.grants["statistics"]?.read.names == ["tasks"])
        #expect(!text.contains("\r\n") || !editor.text.replacing("\r\n", with: "").contains("\n"))
        let granted = editor.text
        try editor.set(try grant("finance", "tasks", "meetings"), for: "statistics")
        try editor.set(try grant("statistics", "tasks"), for: "statistics")
        #expect(editor.text == granted)
        try editor.remove("statistics")
        #expect(editor.text.hasPrefix(text) && editor.settings.grants.isEmpty)
    }

    @Test(arguments: [
        "[ grants . \"statistics\" ]\ndepartment = \"a\"\n", "[grants.'statistics']\n\"department\" = \"a\"\nread=[]",
        "[grants.statistics]\ndepartment = '''a'''", "[grants.statistics]\ndepartment = \"a\" # \"\"\"\n[workspace]\n",
        "[grants.statistics]\nread = []\ndepartment = \"\"\"a\"\"\"\n[limits]\ntimeout = 5\n",
        "[grants]\n[grants.statistics]\ndepartment=\"a\"\n\n[grants.other]\ndepartment = \"b\"\n",
    ])
    func anyTableOfAGrantIsUnderstood(_ text: String) throws {
        var editor = try editor(text)
        try editor.set(try grant("statistics", "tasks", propose: ["projects"]), for: "statistics")
        #expect(editor.settings.grants["statistics"] == (try grant("statistics", "tasks", propose: ["projects"])))
        try editor.remove("statistics")
        #expect(editor.settings.grants["statistics"] == nil)
    }

    @Test(arguments: [
        "grants = { statistics = { department = \"a\" } }", "[grants]\nstatistics = { department = \"a\" }",
        "grants.statistics.department = \"a\"", "[grants]\nstatistics.department = \"a\"",
    ])
    func whatIsWrittenInAnotherWayIsLeftToAPerson(_ text: String) throws {
        var editor = try editor(text)
        for change in [
            { (editor: inout GrantEditor) in try editor.set(try grant("statistics", "tasks"), for: "statistics") },
            { (editor: inout GrantEditor) in try editor.remove("statistics") },
        ] {
            let error = #expect(throws: StoreError.self) { try change(&editor) }
            #expect(error?.description.contains("change it by hand") == true)
            #expect(editor.text == text)
        }
    }

    @Test func aFileThatIsNoTOMLIsRefused() {
        let error = #expect(throws: StoreError.self) { try editor("[workspace\n") }
        #expect(error?.description.contains("line 1") == true)
    }

    /// Whatever stands in a file, granting and revoking touch only their own lines.
    @Test(arguments: RandomNumbers.seeds) func otherLinesSurvive(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let blocks = [
            "# [grants.statistics]\n", "\n", "[settings.a]\nx = '[grants.statistics]'\n",
            "[settings.b]\ny = \"\\\"] #\" # x\n",
            "[grants.other]\ndepartment = \"other\"\nread = [ # ]\n  \"tasks\", ]\n", "[limits]\ntimeout = 5 # s\n",
            "[settings.c]\nz = '''\n[grants.statistics]\n''' # '''\nw = \"\"\"\\\"\"\"\"\"\n",
            "[access]\nsees_all = []\n",
        ]
        for _ in 0..<100 {
            let text = blocks.shuffled(using: &random).prefix(Int.random(in: 0...blocks.count, using: &random)).joined()
            var editor = try editor(text)
            try editor.set(try grant("statistics", "tasks"), for: "statistics")
            #expect(editor.text.hasPrefix(text), "seed \(seed)")
            let lines = editor.text.split(separator: "\n").filter { !text.split(separator: "\n").contains($0) }
            #expect(
                lines == ["department = \"statistics\"", "read = [\"tasks\"]", "propose = []"]
                    || lines.first == "[grants.statistics]"
            )
            try editor.remove("statistics")
            #expect(editor.text == text, "seed \(seed)")
        }
    }
}
