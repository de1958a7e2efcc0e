internal import CLua
internal import CLuaShim

/// A reading of a Lua function `f(record, context)` by which rows in memory are told on which it does nothing, without
/// calling it.
///
/// Most functions that look at records begin by reading fields, comparing them and returning. As long as a function does
/// only that, a trial does it as Lua would, on the cells of the row. Where it goes on to anything else, such as a call, the
/// function is called, as it would be without a trial.
public final class LuaTrial {
    /// A member of the context that the host would see read. A trial may compare fields with it, and notes which.
    public struct Pivot {
        /// The member's name.
        public let member: String
        /// Its value.
        public let value: LuaBoxed

        /// Makes a pivot.
        public init(member: String, value: LuaBoxed) {
            self.member = member
            self.value = value
        }
    }

    let pointer: OpaquePointer

    /// Reads a function.
    ///
    /// - Parameters:
    ///   - type: the type of the records that it is called with.
    ///   - pivot: the member of the context that a trial may read. Where the function reads another one it is called.
    /// - Returns: nil where nothing could ever be told without a call.
    public init?(of function: LuaFunction, on type: LuaRecordType, pivot: Pivot? = nil) {
        let made = try? function.state.withStack { stack throws(LuaError) -> OpaquePointer? in
            guard let descriptor = type.descriptor else { return nil }
            function.push(to: stack)
            guard let pivot, let valueType = pivot.value.type.descriptor else {
                return lh_trial_new(stack, -1, descriptor, nil)
            }
            return pivot.member.withCString { member in
                var known = lh_pivot(member: member, type: valueType, value: pivot.value.value)
                return lh_trial_new(stack, -1, descriptor, &known)
            }
        }
        guard let made = made ?? nil else { return nil }
        pointer = made
    }

    deinit {
        lh_trial_free(pointer)
    }

    /// The fields that were compared with the pivot on rows on which the function was not called, and perhaps some more.
    public var fieldsComparedWithPivot: LuaFieldSet { LuaFieldSet(lh_trial_compared(pointer)) }

    /// On how many rows it was tried, and on how many of them the function was called for want of an answer.
    public var counts: (tried: Int64, unknown: Int64) {
        var (tried, unknown): (Int64, Int64) = (0, 0)
        lh_trial_count(pointer, &tried, &unknown)
        return (tried, unknown)
    }
}
