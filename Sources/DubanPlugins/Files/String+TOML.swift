import DubanModel

extension String {
    /// The text as a TOML file writes it, in quotation marks: TOML's basic strings take what JSON's do.
    var quotedForTOML: String { JSONValue.string(self).text() }
}
