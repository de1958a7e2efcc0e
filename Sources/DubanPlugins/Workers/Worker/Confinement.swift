internal import CWorker
public import DubanModel

/// The layers that keep a worker from everything but the open database and its pipes.
public struct Confinement: OptionSet, Sendable, Hashable {
    /// The layers as bits.
    public let rawValue: Int32

    /// Makes a set of layers.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// No program that it starts could gain rights.
    public static let noNewRights = Confinement(rawValue: Int32(confinement_no_new_rights))
    /// No file, socket or pipe can be opened, because no descriptor is left.
    public static let noDescriptors = Confinement(rawValue: Int32(confinement_no_descriptors))
    /// No file can be reached by its name (Landlock).
    public static let noFiles = Confinement(rawValue: Int32(confinement_no_files))
    /// Few system calls remain (seccomp).
    public static let fewCalls = Confinement(rawValue: Int32(confinement_few_calls))
    /// No memory that is shared with a file can be written.
    public static let noSharedMemory = Confinement(rawValue: Int32(confinement_no_shared_memory))
    /// Its address space has a bound.
    public static let boundedMemory = Confinement(rawValue: Int32(confinement_bounded_memory))
    /// Every layer.
    public static let all = Confinement(rawValue: Int32(confinement_all))

    /// The layers with their names, strongest first.
    public static let named: [(layer: Confinement, name: LocalizedText)] = [
        (.fewCalls, LocalizedText("system calls (seccomp)", zh: "系统调用（seccomp）")),
        (.noFiles, LocalizedText("files (Landlock)", zh: "文件（Landlock）")),
        (.noDescriptors, LocalizedText("descriptors (RLIMIT_NOFILE)", zh: "描述符（RLIMIT_NOFILE）")),
        (.noSharedMemory, LocalizedText("shared memory (read-only mappings)", zh: "共享内存（只读映射）")),
        (.boundedMemory, LocalizedText("address space (RLIMIT_AS)", zh: "地址空间（RLIMIT_AS）")),
        (.noNewRights, LocalizedText("no new rights", zh: "不得提权")),
    ]

    /// Bounds this process's address space and lets it end with its parent; to be called first.
    static func prepare(addressSpace: UInt64) -> Confinement {
        Confinement(rawValue: confinement_prepare(addressSpace))
    }

    /// Confines this process for good, but for writing to some descriptors; tells which layers hold.
    static func apply(writable: [Int32]) -> Confinement {
        Confinement(rawValue: confinement_apply(writable, writable.count))
    }
}
