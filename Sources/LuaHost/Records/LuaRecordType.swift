internal import CLua
internal import CLuaShim

/// A type of records: rows of a store whose fields scripts read without any Swift code in between.
///
/// Made with ``LuaInterpreter/defineRecordType(_:fields:key:members:operators:)``.
public final class LuaRecordType: LuaHostType {
    /// The fields, in the order that gives them their numbers.
    public let fields: [LuaField]
    private(set) var descriptor: UnsafeMutablePointer<lh_record_type>?

    init(name: String, fields: [LuaField], members: [String: LuaMember], state: LuaState) {
        self.fields = fields
        super.init(name: name, memberNames: fields.map(\.name) + Array(members.keys), state: state)
    }

    override func free() {
        descriptor = nil
        super.free()
    }

    func register(
        key: String?,
        members: [String: LuaMember],
        operators: [LuaOperator: LuaHostFunctionBody],
        in state: LuaState
    ) throws(LuaError) {
        guard fields.count <= LuaFieldSet.limit else {
            throw LuaError(
                .conversion,
                "the type '\(name)' has \(fields.count) fields; \(LuaFieldSet.limit) are allowed"
            )
        }
        var cFields: [lh_field] = []
        for field in fields { cFields.append(try field.cField(in: state)) }
        try state.withStack { stack throws(LuaError) in
            try Self.pushLookup(fields: fields.map(\.name), members: members, of: state, on: stack)
            let context = Unmanaged<LuaHostType>.passUnretained(self).toOpaque()
            guard let made = lh_record_type_new(stack, name, context, Self.missing) else {
                throw LuaError(.memory, "there is not enough memory for a type")
            }
            made.pointee.field_count = Int32(cFields.count)
            made.pointee.key_field = Int32(key.flatMap(number(of:)) ?? -1)
            withUnsafeMutableBytes(of: &made.pointee.fields) { bytes in
                let places = bytes.bindMemory(to: lh_field.self)
                for (number, field) in cFields.enumerated() { places[number] = field }
            }
            descriptor = made
            adopt(UnsafeMutableRawPointer(made).assumingMemoryBound(to: lh_type.self))
            try define(operators, of: state, on: stack)
        }
    }

    /// The number of the field with this name.
    public func number(of field: String) -> Int? {
        fields.firstIndex { $0.name == field }
    }

    func row(at index: Int32, on stack: OpaquePointer) -> Int64? {
        var row: Int64 = 0
        guard let descriptor, lh_record_at(stack, index, descriptor, &row) else { return nil }
        return row
    }
}

extension LuaField {
    fileprivate func cField(in state: LuaState) throws(LuaError) -> lh_field {
        switch kind {
        case .integer: return lh_field(kind: Int32(LH_FIELD_INTEGER.rawValue), value_type: nil)
        case .real: return lh_field(kind: Int32(LH_FIELD_REAL.rawValue), value_type: nil)
        case .number: return lh_field(kind: Int32(LH_FIELD_NUMBER.rawValue), value_type: nil)
        case .text: return lh_field(kind: Int32(LH_FIELD_TEXT.rawValue), value_type: nil)
        case .boolean: return lh_field(kind: Int32(LH_FIELD_BOOLEAN.rawValue), value_type: nil)
        case .boxed(let type):
            try type.check(belongsTo: state)
            return lh_field(kind: Int32(LH_FIELD_BOXED.rawValue), value_type: type.descriptor)
        }
    }
}
