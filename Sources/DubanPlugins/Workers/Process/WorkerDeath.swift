import DubanModel
import Foundation
import LuaHost

/// What the end of a worker's process means.
struct WorkerDeath {
    /// The failure of what it was doing.
    let error: PluginError

    /// A process that ended without being told to.
    init(_ ending: WorkerProcess.Ending, of process: WorkerProcess) {
        let lastWords = process.lastWords
        let position = process.lastPosition
        let place = position.map { "\($0): " } ?? ""
        guard !WorkerDeath.isForMemory(ending, lastWords: lastWords) else {
            error = PluginError(
                .memory,
                LocalizedText(
                    "\(place)the worker process needed more memory than it may have and was ended",
                    zh: "\(place)工作进程超出内存上限，已被终止"
                ),
                position: position
            )
            return
        }
        let words = lastWords.split(separator: "\n").first.map { ": \($0.prefix(200))" } ?? ""
        let how = WorkerDeath.description(ending)
        error = PluginError(
            .crash,
            LocalizedText(
                "\(place)the worker process \(how.english)\(words)",
                zh: "\(place)工作进程\(how(.simplifiedChinese))\(words)"
            ),
            position: position
        )
    }

    /// What a worker did not end in its time.
    static func late(_ worker: SupervisedWorker, position: SourcePosition?) -> PluginError {
        guard let job = worker.job, worker.state != .starting else {
            return PluginError(
                .crash,
                LocalizedText(
                    "a worker process did not open the workspace within \(Int(SupervisedWorker.startLimit.seconds)) s",
                    zh: "工作进程未能在 \(Int(SupervisedWorker.startLimit.seconds)) s 内打开工作区"
                )
            )
        }
        let limit = job.options.limits.timeoutText
        let place = position.map { "\($0): " } ?? ""
        return PluginError(
            .deadline,
            LocalizedText(
                "\(place)the time limit of \(limit) has passed, and the code did not end; its process was killed",
                zh: "\(place)超过时限 \(limit) 仍未结束，进程已被终止"
            ),
            position: position
        )
    }

    /// The signs of memory: the interpreter's own exit code, the system's choice of a victim, and what the runtimes
    /// say when they get none.
    private static func isForMemory(_ ending: WorkerProcess.Ending, lastWords: String) -> Bool {
        switch ending {
        case .exited(let code): code == LuaLimits.memoryExitStatus
        case .signalled(SIGKILL): true
        case .signalled: ["out of memory", "to allocate", "bad_alloc"].contains { lastWords.contains($0) }
        }
    }

    private static func description(_ ending: WorkerProcess.Ending) -> LocalizedText {
        switch ending {
        case .exited(let code): LocalizedText("ended by itself with exit code \(code)", zh: "自行退出，退出码 \(code)")
        case .signalled(let signal):
            LocalizedText("crashed (signal \(signal), \(String(cString: strsignal(signal))))", zh: "崩溃（信号 \(signal)）")
        }
    }
}
