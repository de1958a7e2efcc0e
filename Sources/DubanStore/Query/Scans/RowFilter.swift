import CRowSource
import DubanModel

/// Conditions that are tried in memory, on rows that were read for several readers at once.
public final class RowFilter {
    /// The C form; it lives as long as this object.
    public let pointer: OpaquePointer

    /// - Throws: where memory is short.
    init(_ tests: [Test]) throws(StoreError) {
        // They need only last until the filter has its copies.
        let values = tests.map { $0.values.map(OwnedCell.init) }
        let buffers = values.map { cells in
            let buffer = UnsafeMutableBufferPointer<row_cell>.allocate(capacity: cells.count)
            _ = buffer.initialize(from: cells.map(\.cell))
            return buffer
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        let plain = zip(tests, buffers).map { test, buffer in
            row_test(
                kind: test.kind,
                column: Int32(clamping: test.column),
                values: buffer.baseAddress.map { UnsafePointer($0) },
                count: buffer.count
            )
        }
        let made = withExtendedLifetime(values) { row_filter_new(plain, plain.count) }
        guard let made else { throw .outOfMemoryForQuery }
        pointer = made
    }

    deinit {
        row_filter_free(pointer)
    }

    /// One test of a column.
    struct Test {
        var column: Int
        var kind: row_test_kind
        var values: [FieldValue] = []

        /// Whether more matters than that there is a value.
        var looksAtValue: Bool { kind != row_test_known && kind != row_test_unknown }
    }

    /// A value as a cell, with the memory of its text.
    private final class OwnedCell {
        let cell: row_cell
        private let text: UnsafeMutablePointer<CChar>?

        init(_ value: FieldValue) {
            var cell = row_cell()
            var copy: UnsafeMutablePointer<CChar>?
            cell.kind = row_cell_integer
            switch value {
            case .null: cell.kind = row_cell_null
            case .integer(let integer): cell.integer = integer
            case .boolean(let boolean): cell.integer = boolean ? 1 : 0
            case .moment(let moment): cell.integer = moment.encoded
            case .money(let money): cell.integer = money.fen
            case .number(let number):
                cell.kind = row_cell_real
                cell.real = number
            case .text(let text):
                cell.kind = row_cell_text
                let bytes = Array(text.utf8)
                let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: max(bytes.count, 1))
                for (place, byte) in bytes.enumerated() { pointer[place] = CChar(bitPattern: byte) }
                cell.text = UnsafePointer(pointer)
                cell.length = bytes.count
                copy = pointer
            }
            self.cell = cell
            text = copy
        }

        deinit {
            text?.deallocate()
        }
    }
}

extension Condition {
    /// The tests of a column that say the same; nil where only the engine can tell.
    ///
    /// - Throws: for a value that the field cannot have.
    func tests(of field: Field, column: Int) throws(StoreError) -> [RowFilter.Test]? {
        func single(_ kind: row_test_kind, _ value: FieldValue) throws(StoreError) -> [RowFilter.Test] {
            guard field.type.accepts(value) else { throw .invalid(.invalidValue(value.written, for: field)) }
            return [RowFilter.Test(column: column, kind: kind, values: [value])]
        }
        switch comparison {
        case .isKnown(let known):
            return [RowFilter.Test(column: column, kind: known ? row_test_known : row_test_unknown)]
        case .equal(let value):
            if value.isNull { return [RowFilter.Test(column: column, kind: row_test_unknown)] }
            guard case .moment(let moment) = value, moment.isDayOnly else { return try single(row_test_equal, value) }
            return try single(row_test_greater_or_equal, .moment(.start(of: moment.date)))
                + single(row_test_less_or_equal, value)
        case .notEqual(let value):
            if value.isNull || value.moment?.isDayOnly == true { return nil }
            return try single(row_test_not_equal, value)
        case .oneOf(let values), .noneOf(let values):
            guard !values.isEmpty, values.count <= 64 else { return nil }
            for value in values {
                guard field.type.accepts(value) else { throw .invalid(.invalidValue(value.written, for: field)) }
                if value.isNull || value.moment?.isDayOnly == true { return nil }
            }
            var kind = row_test_one_of
            if case .noneOf = comparison { kind = row_test_none_of }
            return [RowFilter.Test(column: column, kind: kind, values: values)]
        case .less(let value): return value.isNull ? nil : try single(row_test_less, value.firstMoment)
        case .lessOrEqual(let value): return value.isNull ? nil : try single(row_test_less_or_equal, value)
        case .greater(let value): return value.isNull ? nil : try single(row_test_greater, value)
        case .greaterOrEqual(let value):
            return value.isNull ? nil : try single(row_test_greater_or_equal, value.firstMoment)
        case .passedBy(let value): return value.isNull ? nil : try single(row_test_less, value)
        case .contains, .hasPrefix: return nil
        }
    }
}

extension FieldValue {
    /// A day taken as its first moment; any other value as it is.
    fileprivate var firstMoment: FieldValue {
        guard case .moment(let moment) = self, moment.isDayOnly else { return self }
        return .moment(.start(of: moment.date))
    }
}
