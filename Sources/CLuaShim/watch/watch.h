#ifndef LH_WATCH_INTERNAL_H
#define LH_WATCH_INTERNAL_H

#include <lua.h>

typedef struct lh_watcher lh_watcher;

/// Sets the hook that watches, where something is watched; takes any hook away where nothing is.
void lh_rearm_watch(lua_State *L);

void lh_watch_free(lh_watcher *watcher);

#endif
