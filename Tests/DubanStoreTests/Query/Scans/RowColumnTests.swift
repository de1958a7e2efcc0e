import CRowSource
import TestSupport
import Testing

/// Columns of cells that are copied and written out again.
struct RowColumnTests {
    /// Texts that stay where they are.
    private final class Texts {
        private var pointers: [UnsafeMutablePointer<CChar>] = []

        func cell(_ text: String, number: UInt32 = 0) -> row_cell {
            let bytes = Array(text.utf8)
            let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
            for (place, byte) in bytes.enumerated() { pointer[place] = CChar(bitPattern: byte) }
            pointers.append(pointer)
            var cell = row_cell()
            cell.kind = row_cell_text
            cell.text = UnsafePointer(pointer)
            cell.length = bytes.count
            cell.known_text = number
            return cell
        }

        deinit {
            for pointer in pointers { pointer.deallocate() }
        }
    }

    private func written(_ cell: row_cell) -> String {
        switch cell.kind {
        case row_cell_null: "null"
        case row_cell_integer: "integer \(cell.integer)"
        case row_cell_real: "real \(cell.real.bitPattern)"
        case row_cell_text:
            "text " + String(decoding: UnsafeRawBufferPointer(start: cell.text, count: cell.length), as: UTF8.self)
        default: "error"
        }
    }

    private func randomCell(_ generator: inout RandomNumbers, _ texts: Texts) -> row_cell {
        var cell = row_cell()
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: cell.kind = row_cell_null
        case 1:
            cell.kind = row_cell_integer
            cell.integer = [.min, -1, 0, 1, .max].randomElement(using: &generator) ?? 0
        case 2:
            cell.kind = row_cell_real
            cell.real = [-0.0, .infinity, .nan, .leastNonzeroMagnitude, 0.1].randomElement(using: &generator) ?? 0
        case 3: cell = texts.cell("督办\(UInt8.random(in: 0...255, using: &generator))\0")
        case 4: cell = texts.cell("")
        default:
            // More than are told by a byte.
            let number = UInt32.random(in: 1...400, using: &generator)
            cell = texts.cell("known \(number)", number: number)
        }
        return cell
    }

    @Test(arguments: RandomNumbers.seeds)
    func giveBackWhatWasAdded(_ seed: UInt64) throws {
        var generator = RandomNumbers(seed: seed)
        let texts = Texts()
        let cells = (0..<1_200).map { _ in randomCell(&generator, texts) }
        let column = try #require(row_column_new())
        defer { row_column_free(column) }
        // The second of three columns, in batches of fifty rows.
        cells.withUnsafeBufferPointer { all in
            for start in stride(from: 0, to: 1_200, by: 150) {
                var batch = row_batch(rows: 50, columns: 3, cells: all.baseAddress.map { $0 + start })
                #expect(row_column_add(column, &batch, 1) == 1)
            }
        }
        row_column_end(column)
        #expect(row_column_count(column) == 400)
        #expect(row_column_bytes(column) > 400 * 9)
        var read = [row_cell](repeating: row_cell(), count: 2 * 300)
        row_column_write(column, 100, 300, &read, 2, 1)
        let given = (100..<400).map { cells[$0 * 3 + 1] }
        let back = (0..<300).map { read[$0 * 2 + 1] }
        #expect(back.map(written) == given.map(written))
        // Numbers tell the same texts, and no others.
        let told = back.filter { $0.known_text != 0 }
        #expect(told.count > 20)
        #expect(Set(told.map(\.known_text)).count == Set(told.map(written)).count)
    }

    @Test func aValueThatCannotBeReadIsNotKept() throws {
        let column = try #require(row_column_new())
        defer { row_column_free(column) }
        var cell = row_cell()
        cell.kind = row_cell_error
        withUnsafePointer(to: cell) { cell in
            var batch = row_batch(rows: 1, columns: 1, cells: cell)
            #expect(row_column_add(column, &batch, 0) == 0)
            #expect(row_column_add(column, &batch, 1) == 0)
        }
        #expect(row_column_count(column) == 0)
        #expect(row_column_integer(column, 0) == 0)
    }
}
