extension Record {
    /// The record with its stored fields alone, without those that are looked up: as it is written.
    package var stored: Record {
        var record = self
        for field in model.fields where !field.isStored { record[field.name] = .null }
        return record
    }
}
