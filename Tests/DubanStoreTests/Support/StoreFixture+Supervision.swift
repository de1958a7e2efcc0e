import DubanModel
import DubanStore
import TestSupport

import struct DubanModel.Record

extension StoreFixture {
    /// The rules by which `office` supervises.
    static let rules = WorkflowRules(supervisors: ["office"])

    /// A store in which there is an organization that supervises, `office`.
    static func supervised() throws -> StoreFixture {
        let fixture = try StoreFixture()
        try fixture.put(
            Record(.organization, [.code: "office", .name: "督查局", .kind: "department"]),
            recorded: "2023-01-01"
        )
        return fixture
    }
}
