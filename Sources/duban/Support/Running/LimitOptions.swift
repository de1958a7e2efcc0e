import ArgumentParser
import DubanModel

/// How long code may run and how much memory it may use, where a run is to differ from the workspace's settings.
struct LimitOptions: ParsableArguments {
    @Option(
        help: .localized(
            "How long each entry may run, such as 30s or 2min; 10 s unless the settings say otherwise.",
            zh: "每个条目最长运行时间，如 30s 或 2min；设置未规定时为 10 s。"
        )
    )
    var timeout: String?

    @Option(
        help: .localized(
            "The most memory of its code, such as 512MiB; 256 MiB unless the settings say otherwise.",
            zh: "代码最多占用的内存，如 512MiB；设置未规定时为 256 MiB。"
        )
    )
    var memory: String?

    /// The limits that were asked for, and the settings' where none were.
    func limits(insteadOf settings: ResourceLimits) throws -> ResourceLimits {
        var limits = settings
        do throws(ModelError) {
            if let timeout {
                limits.timeoutMilliseconds = try ResourceLimits.parseTimeout(timeout, name: "--timeout")
            }
            if let memory { limits.memoryBytes = try ResourceLimits.parseMemory(memory, name: "--memory") }
        } catch {
            throw CommandFailure(.usage, error.message)
        }
        return limits
    }

    /// The limits among other words.
    static func from(_ words: inout PassthroughWords) throws -> LimitOptions {
        var options = LimitOptions()
        options.timeout = words.take("timeout")
        options.memory = words.take("memory")
        return options
    }
}
