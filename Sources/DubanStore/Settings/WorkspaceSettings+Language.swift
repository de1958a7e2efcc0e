public import DubanModel
import Foundation
import TOMLKit

extension WorkspaceSettings {
    /// The language that the settings of a workspace's folder name, whatever else may be wrong with them: so that what is
    /// wrong is said in it. Nil where they name none, or cannot be read at all.
    public static func language(inFolder folder: String) -> Language? {
        let path = folder + "/" + Workspace.settingsFileName
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        guard let table = try? TOMLText.table(text) else { return nil }
        return table["workspace"]?.table?["language"]?.string.flatMap { Language(tag: $0) }
    }
}
