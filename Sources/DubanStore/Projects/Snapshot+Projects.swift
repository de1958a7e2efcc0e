public import DubanModel
public import struct DubanModel.Record

extension Snapshot {
    /// How far the investment of a year has come, by the projects' codes, as far as it was reported.
    ///
    /// The plan is that of the snapshot's year; what an earlier year's was, an earlier day tells. A project whose months add
    /// up to more than an amount can hold is missing.
    public func progress(of projects: [Record], year: Int) throws(StoreError) -> [String: ProjectProgress] {
        var query = Query(.investment)
        if projects.count == 1, let only = projects.first { query = query.and(.project, .equal(.text(only.code))) }
        var months: [String: [Period: Money]] = [:]
        try forEachRecord(query) { investment in
            guard let project = investment[.project].text, let done = investment["done"].money,
                let month = investment[.period].text.flatMap({ Period($0) })
            else { return }
            months[project, default: [:]][month] = done
        }
        var progress: [String: ProjectProgress] = [:]
        for project in projects {
            progress[project.code] = ProjectProgress(
                year: year,
                plan: year == asOf.date.year ? project["year_plan"].money : nil,
                months: months[project.code] ?? [:]
            )
        }
        return progress
    }

    /// A project's milestones in the order of their planned days, and what their schedule says of them.
    public func milestones(
        ofProject code: String
    ) throws(StoreError) -> (milestones: [Record], schedule: MilestoneSchedule) {
        let milestones = try records(
            Query(.milestone, order: [Query.Order("planned"), Query.Order(.code)]).and(.project, .equal(.text(code)))
        )
        let steps = milestones.compactMap { milestone in
            milestone["planned"].moment.map {
                MilestoneSchedule.Step(
                    code: milestone.code,
                    planned: $0.date,
                    actual: milestone["actual"].moment?.date,
                    predecessor: milestone["predecessor"].text
                )
            }
        }
        return (milestones, MilestoneSchedule(steps, asOf: asOf.date))
    }
}
