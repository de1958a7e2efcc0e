import DubanModel
import GRDB

extension Database {
    /// The engine's own connection, for the statements that do not go through GRDB.
    func openConnection() throws(StoreError) -> OpaquePointer {
        guard let connection = sqliteConnection else {
            throw StoreError(
                .database,
                LocalizedText("the workspace's database is closed", zh: "工作区的数据库已关闭")
            )
        }
        return connection
    }
}
