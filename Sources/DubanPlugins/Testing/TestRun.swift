public import DubanModel
import DubanStore

/// A run of a plugin's tests in one language.
public struct TestRun {
    /// The language.
    public let language: Language
    /// What came of each file.
    public let jobs: [WorkerJob]

    /// Whether every file has run and every case has passed.
    public var hasPassed: Bool {
        jobs.allSatisfy { job in job.failure == nil && job.testCases.allSatisfy { $0.failure == nil } }
    }

    /// The lines that have run.
    public var coverage: LineCoverage {
        var coverage = LineCoverage()
        for job in jobs { coverage.add(job.coverage) }
        return coverage
    }

    /// How tests are run.
    public struct Options {
        /// The path of the program that knows ``Worker/commandName``.
        public var program: String
        /// Only cases whose names hold this text.
        public var filter = ""
        /// Whether the lines that run are counted.
        public var measuresCoverage = false
        /// Takes what tests and the plugin print.
        public var output: (String) -> Void = { _ in }
        /// Told when a file begins.
        public var progress: (String) -> Void = { _ in }

        /// The usual options.
        public init(program: String) {
            self.program = program
        }
    }

    /// Runs the tests of a plugin.
    ///
    /// - Throws: ``PluginError`` for a file that cannot be read; what fails in tests is part of the result.
    public init(
        _ tests: PluginTests,
        on fixtures: PreparedFixtures,
        runOptions: RunOptions,
        options: Options
    ) throws {
        language = runOptions.language
        guard let empty = fixtures.fixtures.first else {
            jobs = []
            return
        }
        var configuration = Supervisor.Configuration(
            program: options.program,
            databasePath: empty.databasePath,
            asOf: AsOf(runOptions.today),
            memory: runOptions.limits.memoryBytes
        )
        configuration.fixtures = fixtures.fixtures.map {
            WorkerRequest.Fixture(name: $0.name, databasePath: $0.databasePath, asOf: $0.asOf)
        }
        let supervisor = Supervisor(configuration)
        supervisor.progress = options.progress
        var jobs: [WorkerJob] = []
        for name in tests.files {
            let file = try tests.file(
                name,
                fixtures: fixtures,
                measuresCoverage: options.measuresCoverage,
                filter: options.filter
            )
            let job = try WorkerJob(tests, file, options: runOptions)
            job.output = options.output
            jobs.append(job)
        }
        try supervisor.perform(jobs)
        self.jobs = jobs
    }
}
