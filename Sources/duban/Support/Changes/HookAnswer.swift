import DubanPlugins

/// What a hook said.
struct HookAnswer {
    let hook: InstalledHook
    /// The last event of the state that it saw.
    let basis: Int64?
    /// What it said to each event.
    let verdicts: [(event: HookEvent, verdict: HookVerdict)]
    /// Why it said nothing.
    let failure: PluginError?
}
