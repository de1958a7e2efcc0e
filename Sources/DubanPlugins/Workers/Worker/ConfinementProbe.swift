internal import CWorker
public import DubanModel

/// Something that a confined process must be refused, tried by a real worker for `duban doctor`.
public enum ConfinementProbe: Int32, Sendable, CaseIterable {
    /// Opening a file to read it.
    case readFile
    /// Opening a file to write it.
    case writeFile
    /// Making a socket.
    case socket
    /// Starting a process.
    case process
    /// Becoming another program.
    case program
    /// Reaching another process with a signal.
    case signal
    /// Writing to a file of the database that is open already, by a call or by way of memory.
    case openFile

    /// What is tried.
    public var label: LocalizedText {
        switch self {
        case .readFile: LocalizedText("open a file to read", zh: "打开文件读取")
        case .writeFile: LocalizedText("open a file to write", zh: "打开文件写入")
        case .socket: LocalizedText("open a network socket", zh: "建立网络套接字")
        case .process: LocalizedText("start a process", zh: "启动进程")
        case .program: LocalizedText("run another program", zh: "执行其他程序")
        case .openFile: LocalizedText("write to the open database", zh: "写入已打开的数据库")
        case .signal: LocalizedText("send another process a signal", zh: "向其他进程发送信号")
        }
    }

    /// Tries it on a file; true when it was refused.
    func isRefused(path: String) -> Bool {
        confinement_refuses(rawValue, path)
    }
}
