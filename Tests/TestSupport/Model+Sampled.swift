public import DubanModel

extension Model {
    /// The models of which the sample data have a table. Evidence comes with files, which no table can bring; reminders and
    /// waivers come about while people work.
    public static let sampled = Model.all.filter { !["evidence", "reminder", "waiver"].contains($0.name) }
}
