#include "CSQLiteRows.h"

/// The engine maps its index in regions of this size, as part of its file format.
enum { REGION_SIZE = 32768 };

/// How often the index is tried again that another process is making, and how long is waited, in milliseconds.
enum { MOST_TRIES = 200, PAUSE = 5 };

bool sqlite_map_log_index(sqlite3 *connection) {
    sqlite3_file *file = NULL;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) return false;
    if (file == NULL || file->pMethods == NULL) return false;
    if (file->pMethods->iVersion < 2 || file->pMethods->xShmMap == NULL) return true;
    int tries = 0;
    for (int region = 0;; region++) {
        void volatile *start = NULL;
        // Without extending the file: beyond its end there is nothing. The codes may be the engine's extended ones.
        int code = file->pMethods->xShmMap(file, region, REGION_SIZE, 0, &start) & 0xFF;
        while (code == SQLITE_BUSY && tries++ < MOST_TRIES) {
            sqlite3_sleep(PAUSE);
            code = file->pMethods->xShmMap(file, region, REGION_SIZE, 0, &start) & 0xFF;
        }
        if (code != SQLITE_OK || start == NULL) return code == SQLITE_OK || code == SQLITE_READONLY;
    }
}
