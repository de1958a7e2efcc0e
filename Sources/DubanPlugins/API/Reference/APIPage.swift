/// The description of one Lua type, for reference pages.
public struct APIPage: Sendable {
    /// A member's lines.
    public struct Entry: Sendable {
        /// Its name.
        public let name: String
        /// How it is written.
        public let signature: String
        /// What it is for.
        public let documentation: String
        /// The levels of the API in which it is there.
        var availability = APIAvailability()

        /// Some lines that can be run as they stand; nil where there are none.
        public var example: String?

        /// What it is for, and the levels of the API in which it is there.
        public var fullDocumentation: String { documentation + availability.note }
    }

    /// The type's name.
    public let name: String
    /// What it is.
    public let documentation: String
    /// Its members.
    public let entries: [Entry]

    init(name: String, documentation: String, entries: [Entry]) {
        self.name = name
        self.documentation = documentation
        self.entries = entries
    }

    init(_ name: String, _ documentation: String, members: [APIMember]) {
        self.name = name
        self.documentation = documentation
        entries = members.map { member in
            Entry(
                name: member.name,
                signature: member.signature,
                documentation: member.documentation,
                availability: member.availability,
                example: APIExamples.example(name, member.name)
            )
        }
    }
}
