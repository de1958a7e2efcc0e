internal import CLua
internal import CLuaShim

/// The provider of a cursor while C holds it, with the functions that C calls.
final class CursorContext {
    private let provider: any LuaRowProvider
    private unowned(unsafe) let state: LuaState

    init(provider: any LuaRowProvider, state: LuaState) {
        self.provider = provider
        self.state = state
    }

    typealias Refetch =
        @convention(c) (
            OpaquePointer, UnsafeMutableRawPointer, Int64, UnsafePointer<lh_field_set>?, UnsafeMutablePointer<lh_rows>
        ) -> Int32
    typealias Narrow =
        @convention(c) (UnsafeMutableRawPointer, UnsafePointer<lh_field_set>, Int64, UnsafeMutablePointer<lh_rows>)
        -> Int32

    static let refetch: Refetch = { stack, context, row, fields, out in
        let cursor = Unmanaged<CursorContext>.fromOpaque(context).takeUnretainedValue()
        do {
            let fields = fields.map { LuaFieldSet($0.pointee) }
            guard let rows = try cursor.provider.refetch(row: row, fields: fields) else { return 0 }
            rows.write(to: &out.pointee)
            return 1
        } catch {
            cursor.state.push(String(describing: error), on: stack)
            return -1
        }
    }

    static let narrow: Narrow = { context, used, seen, out in
        let cursor = Unmanaged<CursorContext>.fromOpaque(context).takeUnretainedValue()
        guard let rows = cursor.provider.narrow(to: LuaFieldSet(used.pointee), after: seen) else { return 0 }
        rows.write(to: &out.pointee)
        return 1
    }

    static let release: lh_release_function = { context in
        Unmanaged<CursorContext>.fromOpaque(context).release()
    }
}
