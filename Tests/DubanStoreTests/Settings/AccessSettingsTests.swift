import DubanModel
import DubanStore
import Testing

struct AccessSettingsTests {
    private func settings(_ text: String) throws -> WorkspaceSettings {
        try WorkspaceSettings(text: text, path: "/w/duban.toml")
    }

    @Test func nothingSaidMeansNothingGrantedAndTheUsualLimits() throws {
        let settings = try settings("")
        #expect(settings.seesAll == ["supervision-office"])
        #expect(settings.limits == .standard)
        #expect(settings.limits(of: "statistics") == .standard)
        #expect(settings.grants.isEmpty)
    }

    @Test func grantsAreRead() throws {
        let settings = try settings(
            """
            [grants.statistics]
            department = "statistics"
            read = ["task", "indicators.observation"]
            [grants.nothing]
            department = "finance"
            """
        )
        #expect(settings.grants["statistics"]?.department == "statistics")
        #expect(settings.grants["statistics"]?.read.names == ["indicators.observations", "tasks"])
        #expect(settings.grants["statistics"]?.propose == PermissionSet.none)
        #expect(settings.grants["nothing"]?.read == PermissionSet.none)
    }

    @Test func whoSeesAllMayBeSaidOtherwise() throws {
        #expect(try settings("[access]\nsees_all = [\"audit\", \"mayor\"]").seesAll == ["audit", "mayor"])
        #expect(try settings("[access]\nsees_all = []").seesAll.isEmpty)
        #expect(try settings("[access]").seesAll == ["supervision-office"])
    }

    @Test func limitsOfOnePluginFallBackToThoseOfAll() throws {
        let settings = try settings(
            """
            [limits]
            timeout = 2.5
            memory = 512
            [limits.plugins.statistics]
            timeout = "1 min"
            [limits.plugins.heavy]
            memory = "1 GiB"
            """
        )
        #expect(settings.limits == ResourceLimits(timeoutMilliseconds: 2500, memoryBytes: 512 << 20))
        #expect(
            settings.limits(of: "statistics") == ResourceLimits(timeoutMilliseconds: 60_000, memoryBytes: 512 << 20)
        )
        #expect(settings.limits(of: "heavy") == ResourceLimits(timeoutMilliseconds: 2500, memoryBytes: 1 << 30))
    }

    @Test(arguments: [
        ("[acess]", "did you mean 'access'?"), ("[access]\nsees_al = []", "did you mean 'sees_all'?"),
        ("[access]\nsees_all = \"audit\"", "access.sees_all must be a list"),
        ("[access]\nsees_all = [5]", "access.sees_all must be a list"), ("access = 5", "access must be a table"),
        ("[limits]\ntimeut = 5", "did you mean 'timeout'?"),
        ("[limits]\ntimeout = \"5 sec\"", "limits.timeout '5 sec'"),
        ("[limits]\ntimeout = 0", "limits.timeout '0' is not allowed"),
        ("[limits]\ntimeout = -1", "limits.timeout '-1'"),
        ("[limits]\ntimeout = true", "limits.timeout"), ("[limits]\ntimeout = [1]", "limits.timeout"),
        ("[limits]\nmemory = \"1 TB\"", "limits.memory '1 TB'"),
        ("[limits]\nplugins = 5", "limits.plugins must be a table"),
        ("[limits.plugins]\nx = 5", "limits.plugins.x must be a table"),
        ("[limits.plugins.x]\ntimeout = \"1 day\"", "limits.plugins.x.timeout '1 day'"),
        ("[limits.plugins.x]\nmemry = 5", "[limits.plugins.x] has an unknown entry 'memry'"),
        ("grants = 5", "grants must be a table"), ("[grants]\nx = 5", "grants.x must be a table"),
        ("[grants.x]\nread = []", "[grants.x] needs department"),
        ("[grants.x]\ndepartment = \"\"", "[grants.x] needs department"),
        ("[grants.x]\ndepartment = 5", "grants.x.department must be text"),
        ("[grants.x]\ndepartment = \"d\"\nreed = []", "did you mean 'read'?"),
        ("[grants.x]\ndepartment = \"d\"\nread = \"tasks\"", "grants.x.read must be a list"),
        ("[grants.x]\ndepartment = \"d\"\nread = [\"tasks\", 5]", "grants.x.read must be a list"),
        (
            "[grants.x]\ndepartment = \"d\"\nread = [\"taks\"]",
            "grants.x.read: there is no permission 'taks'; did you mean 'tasks'?"
        ),
        ("[grants.x]\ndepartment = \"d\"\npropose = [\"project.nme\"]", "did you mean 'projects.name'?"),
    ])
    func aWrongEntryIsNamed(text: String, named: String) throws {
        let error = #expect(throws: StoreError.self) { try settings(text) }
        #expect(error?.kind == .invalidSettings)
        #expect(error?.description.hasPrefix("/w/duban.toml: ") == true)
        #expect(error?.description.contains(named) == true, "\(error?.description ?? "")")
    }
}
