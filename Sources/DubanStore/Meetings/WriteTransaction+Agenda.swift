public import DubanModel
public import struct DubanModel.Record

extension WriteTransaction {
    /// What puts tasks on a meeting's agenda; see ``Agenda/adding(_:purpose:note:at:)``.
    public func agenda(
        of meeting: Record,
        adding tasks: [String],
        purpose: String?,
        note: String?,
        at position: Int?
    ) throws(StoreError) -> [RecordChange] {
        var records: [Record] = []
        for code in tasks {
            guard let task = try present(.task, code: code) else { throw try unknown(.task, code) }
            records.append(task)
        }
        let agenda = try agenda(of: meeting)
        do throws(ModelError) {
            return try agenda.adding(records, purpose: purpose, note: note, at: position)
        } catch {
            throw .invalid(error)
        }
    }

    /// What gives a task another place on a meeting's agenda.
    public func agenda(
        of meeting: Record,
        moving task: String,
        to position: Int
    ) throws(StoreError) -> [RecordChange] {
        let agenda = try agenda(of: meeting)
        do throws(ModelError) {
            return try agenda.moving(task, to: position)
        } catch {
            throw .invalid(error)
        }
    }

    /// What takes a task off a meeting's agenda.
    public func agenda(
        of meeting: Record,
        withdrawing task: String,
        reason: String
    ) throws(StoreError) -> [RecordChange] {
        let agenda = try agenda(of: meeting)
        do throws(ModelError) {
            return try agenda.withdrawing(task, reason: reason)
        } catch {
            throw .invalid(error)
        }
    }

    private func agenda(of meeting: Record) throws(StoreError) -> Agenda {
        let query = Query(.agendaItem).and(.meeting, .equal(.text(meeting.code)))
        return Agenda(of: meeting, items: try snapshot(asOf: AsOf(.latest)).records(query).map(\.stored))
    }
}
