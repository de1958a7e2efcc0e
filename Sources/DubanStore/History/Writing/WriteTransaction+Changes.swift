public import DubanModel
public import struct DubanModel.Record

extension WriteTransaction {
    /// Makes or changes a record by something that took effect at a moment. Unlike a source that is brought in, it cannot
    /// reach back: the moment must not lie before the record's last change.
    @discardableResult
    public func apply(_ change: RecordChange, at moment: Moment) throws(StoreError) -> Outcome {
        let record = change.record.adopted(by: catalog)
        if let problem = record.problems().first { throw .invalid(problem) }
        try checkReferences(of: record)
        return try writing {
            let table = try table(record.model)
            guard let id = try table.rowID(ofCode: record.code) else {
                let record = try checked(record, over: nil)
                _ = try insert(record, into: table, validFrom: moment)
                try self.record(change.event, from: nil, to: record, effective: moment, note: change.note)
                return .created
            }
            let present = try table.present(id)
            guard moment >= present.validFrom else {
                throw StoreError.beforeLastChange(of: record, at: moment, last: present.validFrom)
            }
            let record = try checked(record, over: present.record)
            guard present.record != record else { return .unchanged }
            try restoreIndexes()
            try table.replace(present, by: record, id: id, validFrom: moment, recorded: recorded)
            try self.record(change.event, from: present.record, to: record, effective: moment, note: change.note)
            return .updated
        }
    }

    /// Makes or changes several records by something that took effect at a moment, which must have come.
    ///
    /// - Returns: those that were known before, as they were.
    public func apply(_ changes: [RecordChange], at moment: Moment) throws(StoreError) -> [Record] {
        try checkHasCome(moment)
        var former: [Record] = []
        for change in changes {
            if let record = try present(change.record.model, code: change.record.code) { former.append(record) }
            try apply(change, at: moment)
        }
        return former
    }

    /// Refuses a moment that is still to come.
    func checkHasCome(_ moment: Moment) throws(StoreError) {
        let isLater = moment.isDayOnly ? moment.date > recorded.date : moment > recorded
        guard !isLater else { throw .inTheFuture(moment, now: recorded) }
    }

    /// Refuses a moment before a record's last change.
    func checkOrder(of moment: Moment, after record: Record) throws(StoreError) {
        try writing {
            let table = try table(record.model)
            guard let id = try table.rowID(ofCode: record.code) else { return }
            let last = try table.present(id).validFrom
            if moment < last { throw StoreError.beforeLastChange(of: record, at: moment, last: last) }
        }
    }

    /// The error for a code that no record has, with the one that was probably meant.
    func unknown(_ model: Model, _ code: String) throws(StoreError) -> StoreError {
        .notFound(model, code, meant: try likelyCode(of: model, meantBy: code))
    }

    /// The error for a code that something refers to and no record has.
    func unknownReference(
        _ place: LocalizedText,
        _ code: String,
        to model: Model
    ) throws(StoreError) -> StoreError {
        .unknownReference(place, code, to: model, meant: try likelyCode(of: model, meantBy: code))
    }

    private func likelyCode(of model: Model, meantBy code: String) throws(StoreError) -> String? {
        try snapshot(asOf: AsOf(.latest)).likelyCode(of: model, meantBy: code)
    }

    /// The stored fields of the record with a code, as they are now; nil where there is none.
    public func present(_ model: Model, code: String) throws(StoreError) -> Record? {
        try writing {
            let table = try table(model)
            return try table.rowID(ofCode: code).map { try table.present($0).record }
        }
    }
}
