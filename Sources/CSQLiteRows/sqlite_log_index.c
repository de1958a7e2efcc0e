#include "CSQLiteRows.h"

/// The engine maps its index in regions of this size, as part of its file format.
enum { REGION_SIZE = 32768 };

bool sqlite_map_log_index(sqlite3 *connection) {
    sqlite3_file *file = NULL;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) return false;
    if (file == NULL || file->pMethods == NULL) return false;
    if (file->pMethods->iVersion < 2 || file->pMethods->xShmMap == NULL) return true;
    for (int region = 0;; region++) {
        void volatile *start = NULL;
        // Without extending the file: beyond its end there is nothing.
        int code = file->pMethods->xShmMap(file, region, REGION_SIZE, 0, &start);
        if (code != SQLITE_OK || start == NULL) return code == SQLITE_OK || code == SQLITE_READONLY;
    }
}
