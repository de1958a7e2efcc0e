import DubanModel
import DubanStore
import Foundation
import Testing

import struct DubanModel.Record
import TestSupport

/// A handful of records whose answers can be counted by hand, as of Monday, 27 March 2023.
enum SampleRecords {
    /// The bytes of a database with the records: made once, then copied for each test.
    static let database = Result { try made() }

    /// Puts one record, its values written as in a file.
    static func put(_ model: Model, _ values: [FieldName: String], into transaction: WriteTransaction) throws {
        var record = Record(model)
        for (name, written) in values {
            let field = try #require(model.field(name), "\(model.name) has no \(name)")
            record[name] = try #require(field.type.parse(written), "\(name): \(written)")
        }
        // What has no dates of its own was known before everything else.
        let isTimed = ["task", "unit", "feedback", "observation"].contains(model.name)
        let beginning = try #require(Moment("2022-01-01"))
        try transaction.put(record, effective: isTimed ? nil : beginning)
    }

    private static func made() throws -> Data {
        let folder = try TemporaryFolder()
        let path = folder.file("duban.sqlite")
        do {
            let store = try Store(path: path, mode: .readWrite)
            try store.write(actor: "test", recorded: try #require(Moment("2023-03-27"))) { transaction in
                for (model, records) in all {
                    for values in records { try put(model, values, into: transaction) }
                }
            }
            try store.optimize()
        }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private static let all: [(Model, [[FieldName: String]])] = [
        (.organization, organizations), (.meeting, meetings), (.task, tasks), (.unit, units), (.feedback, feedbacks),
        (.project, projects), (.milestone, milestones), (.investment, investments), (.indicator, indicators),
        (.observation, observations),
    ]

    private static let organizations: [[FieldName: String]] = [
        ["code": "city", "name": "漯河市", "name_en": "Luohe City", "kind": "city", "region": "411100"],
        ["code": "finance", "name": "财政局", "name_en": "Finance", "kind": "department", "parent": "city"],
        ["code": "housing", "name": "住建局", "kind": "department", "parent": "city"],
    ]

    private static let meetings: [[FieldName: String]] = [
        [
            "code": "weekly-80", "kind": "weekly", "sequence": "80", "held": "2023-03-27", "title": "第80次会议",
            "title_en": "80th meeting",
        ]
    ]

    private static let tasks: [[FieldName: String]] = [
        [
            "code": "T-1", "title": "办结晚了", "title_en": "Closed late", "status": "closed", "lead": "finance",
            "meeting": "weekly-80", "system": "S1", "assigned": "2023-03-20T10:30:00", "due": "2023-03-24T18:00:00",
            "closed": "2023-03-25T12:00:00", "public": "yes",
        ],
        [
            "code": "T-2", "title": "已逾期", "title_en": "Overdue", "status": "assigned", "lead": "finance",
            "system": "S1", "assigned": "2023-03-20T10:30:00", "due": "2023-03-24",
        ],
        [
            "code": "T-3", "title": "当日到期", "status": "assigned", "lead": "housing", "system": "S2",
            "assigned": "2023-03-21", "due": "2023-03-27",
        ],
        [
            "code": "T-4", "title": "当日上午到期", "status": "claimed", "lead": "housing", "system": "S2",
            "assigned": "2023-03-21T09:00:00", "claimed": "2023-03-22T09:00:00", "due": "2023-03-27T10:00:00",
        ],
        ["code": "T-5", "title": "无时限", "status": "assigned", "system": "S3", "assigned": "2023-03-26"],
        [
            "code": "T-6", "title": "按时办结", "status": "closed", "lead": "finance", "system": "S3",
            "assigned": "2023-03-20", "due": "2023-03-24", "reported": "2023-03-22", "progress": "62.5",
            "closed": "2023-03-24T17:59:59",
        ],
    ]

    private static let units: [[FieldName: String]] = [
        [
            "code": "T-1/finance", "task": "T-1", "organization": "finance", "role": "lead", "status": "assigned",
            "assigned": "2023-03-20T10:30:00",
        ],
        [
            "code": "T-1/housing", "task": "T-1", "organization": "housing", "role": "support", "status": "assigned",
            "assigned": "2023-03-20T10:30:00",
        ],
    ]

    private static let feedbacks: [[FieldName: String]] = [
        [
            "code": "T-6/finance/2023-03-22", "task": "T-6", "organization": "finance", "reported": "2023-03-22",
            "progress": "62.5", "text": "过半",
        ]
    ]

    private static let projects: [[FieldName: String]] = [
        [
            "code": "park", "name": "食品园", "name_en": "Food park", "location": "city", "batch": "started",
            "batch_phase": "7", "total_investment": "1200000000.10", "year_plan": "300000000",
        ],
        ["code": "road", "name": "道路", "location": "city", "total_investment": "0.20"],
        ["code": "idea", "name": "设想"],
    ]

    private static let milestones: [[FieldName: String]] = [
        ["code": "park/start", "project": "park", "name": "开工", "planned": "2023-02-01", "actual": "2023-02-10"]
    ]

    private static let investments: [[FieldName: String]] = [
        ["code": "park/2023-02", "project": "park", "period": "2023-02", "planned": "100", "done": "99.99"]
    ]

    private static let indicators: [[FieldName: String]] = [
        [
            "code": "retail", "name": "社会消费品零售总额", "name_en": "Retail sales", "direction": "up",
            "frequency": "month", "accumulation": "cumulative", "key": "yes", "decimals": "1",
        ],
        [
            "code": "deposits", "name": "存款余额", "direction": "up", "frequency": "month",
            "accumulation": "stock",
        ],
    ]

    private static let observations: [[FieldName: String]] = [
        observation("retail", "2022-02", "100"), observation("retail", "2022-10", "629.0", target: "647.4"),
        observation("retail", "2022-12", "700"), observation("retail", "2023-02", "110", target: "720"),
        observation("retail", "2023-03", "190", target: "720", released: "2023-04-14"),
        observation("deposits", "2022-12", "50"), observation("deposits", "2023-01", "51", target: "60"),
    ]

    private static func observation(
        _ indicator: String,
        _ period: String,
        _ value: String,
        target: String? = nil,
        released: String? = nil
    ) -> [FieldName: String] {
        var values: [FieldName: String] = [
            "code": "\(indicator)/city/\(period)", "indicator": indicator, "scope": "city", "period": period,
            "value": value, "source": "illustrative",
        ]
        if let target { values["target"] = target }
        if let released { values["released"] = released }
        return values
    }
}
