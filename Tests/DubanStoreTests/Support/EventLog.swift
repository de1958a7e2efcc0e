import DubanModel
import DubanStore
import Foundation
import GRDB
import Testing

import struct DubanModel.Record
import TestSupport

/// The events as they stand in the database, and a reading of them that shares no code with the store's: a record is
/// what its events, in the order in which they took effect, have written into it.
struct EventLog {
    private struct Event {
        let id: Int64
        let effective: Int64
        let recorded: Int64
        let after: [String: String?]
    }

    /// A value in the form in which people write it; nil for null.
    private struct Written: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = nil
            } else if let number = try? container.decode(Double.self) {
                text = FieldValue.number(number).written
            } else if let truth = try? container.decode(Bool.self) {
                text = FieldValue.boolean(truth).written
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    private var events: [String: [Event]] = [:]

    init(_ fixture: StoreFixture) throws {
        let rows = try fixture.database().read { try Row.fetchAll($0, sql: "SELECT * FROM event_log") }
        for row in rows {
            let text: String = row["changes"]
            let changes = try JSONDecoder().decode([String: [Written]].self, from: Data(text.utf8))
            var after: [String: String?] = [:]
            for (name, pair) in changes { after[name] = .some(pair[1].text) }
            events["\(row["model"] as String)/\(row["subject"] as String)", default: []].append(
                Event(id: row["id"], effective: row["effective"], recorded: row["recorded"], after: after)
            )
        }
    }

    /// The record at the end of a day, by the events recorded until a moment; nil before it began.
    func record(_ model: Model, _ code: String, at day: CivilDate, knownAt: Moment?) throws -> Record? {
        let end = Moment(day).encoded
        let known = knownAt?.encoded ?? .max
        let seen = (events["\(model.name)/\(code)"] ?? []).filter { $0.effective <= end && $0.recorded <= known }
        guard !seen.isEmpty else { return nil }
        var written: [String: String?] = [:]
        for event in seen.sorted(by: { ($0.effective, $0.id) < ($1.effective, $1.id) }) {
            written.merge(event.after) { _, new in new }
        }
        var record = Record(model)
        for (name, text) in written {
            let field = try #require(model.field(FieldName(rawValue: name)))
            record[field.name] = try text.map { try #require(field.type.parse($0)) } ?? .null
        }
        return record
    }
}
