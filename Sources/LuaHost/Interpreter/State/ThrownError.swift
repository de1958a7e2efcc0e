/// An error that a host function threw into Lua, with what identifies it when it comes back out.
struct ThrownError {
    /// The text that was raised, without a position; nil when the error value was not a string.
    var text: String?
    /// The address of the error value when it was not a string.
    var identity: UnsafeRawPointer?
    var error: any Error
}
