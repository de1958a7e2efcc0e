import Testing

/// A code that no record has is answered with the one that was probably meant.
struct UnknownCodeTests {
    @Test(arguments: [
        (["indicator", "show", "gpd"], "there is no indicator 'gpd' as of 2023-03-27; did you mean 'gdp'?"),
        (["organization", "show", "市财政局"], "did you mean 'finance'?"),
        (["task", "list", "--organization", "Bureau of Finance"], "did you mean 'finance'?"),
        (
            ["task", "claim", "2023-80-1", "--by", "housing"],
            "there is no task '2023-80-1'; did you mean '2023-80-01'?"
        ),
        (["project", "show", "无此项目"], "there is no project '无此项目' as of 2023-03-27\n"),
    ])
    func namesTheOneThatWasMeant(_ arguments: [String], _ message: String) throws {
        let result = try Workbench.sample().run(arguments)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
