import Foundation

/// Reads the rows of a table ahead, on a thread of its own, while those before them are being written.
///
/// The order of the rows is kept, and an error of the table comes where it belongs among them. What is read ahead is
/// bounded, whatever the rows' lengths.
final class ReadAhead: @unchecked Sendable {
    // The table and the preparation belong to the thread that reads until it has ended; all else is used under the lock,
    // but for the batch in hand, which belongs to the thread that asks for rows.

    /// Rows that were read, and what followed on the last of them.
    private struct Batch {
        var rows: [ReadRow] = []
        var progress: Double?
        var isLast = false
        var failure: (any Error)?
    }

    /// The most rows of a batch: few enough to be in the processor's cache when they are written.
    private static let mostRows = 128
    /// A batch ends with the row that makes it so many bytes long.
    private static let mostBytes = 1024 * 1024
    /// How many batches may wait.
    private static let mostBatches = 3

    private let table: any TableSource
    private let preparation: RowPreparation
    private let lock = NSCondition()
    private var waiting: [Batch] = []
    /// The batches that nobody needs any more. The thread that made them frees them: the other one would wait for the
    /// memory that this one uses, and has more to do.
    private var spent: [Batch] = []
    private var isStopped = false
    private var hasEnded = false

    private var current = Batch()
    /// How many rows of it have been given out.
    private var given = 0

    /// Begins to read. ``stop()`` must be called before the table is used again.
    init(_ table: any TableSource, _ preparation: RowPreparation) {
        self.table = table
        self.preparation = preparation
        Thread.detachNewThread { self.readAll() }
    }

    /// The share of the file that was read for the rows given out, from 0 to 1; nil where nobody knows.
    var progress: Double? { current.progress }

    /// The next row, or nil at the end.
    func next() throws -> ReadRow? {
        while given == current.rows.count {
            if let failure = current.failure { throw failure }
            if current.isLast { return nil }
            current = taken(for: current)
            given = 0
        }
        given += 1
        return current.rows[given - 1]
    }

    /// Has the thread end, and waits until it has.
    func stop() {
        lock.lock()
        defer { lock.unlock() }
        isStopped = true
        lock.broadcast()
        while !hasEnded { lock.wait() }
    }

    /// The next batch, in exchange for the one before.
    private func taken(for last: Batch) -> Batch {
        lock.lock()
        defer { lock.unlock() }
        spent.append(last)
        while waiting.isEmpty { lock.wait() }
        lock.broadcast()
        return waiting.removeFirst()
    }

    private func readAll() {
        var isLast = false
        while !isLast {
            let batch = read()
            isLast = batch.isLast || batch.failure != nil
            guard give(batch) else { break }
        }
        lock.lock()
        hasEnded = true
        lock.broadcast()
        lock.unlock()
    }

    private func read() -> Batch {
        var batch = Batch()
        batch.rows.reserveCapacity(Self.mostRows)
        var bytes = 0
        do {
            while batch.rows.count < Self.mostRows, bytes < Self.mostBytes {
                guard let row = try table.next() else {
                    batch.isLast = true
                    break
                }
                for cell in row.cells { bytes += cell.utf8.count }
                batch.rows.append(preparation.read(row))
            }
        } catch {
            batch.failure = error
        }
        batch.progress = table.progress
        return batch
    }

    /// Puts a batch in line; false when nobody wants it any more.
    private func give(_ batch: Batch) -> Bool {
        var freed: [Batch] = []
        lock.lock()
        while waiting.count >= Self.mostBatches, !isStopped { lock.wait() }
        waiting.append(batch)
        swap(&freed, &spent)
        let isWanted = !isStopped
        lock.broadcast()
        lock.unlock()
        return isWanted
    }
}
