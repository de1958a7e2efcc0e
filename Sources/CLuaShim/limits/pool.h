#ifndef LH_POOL_H
#define LH_POOL_H

#include <stddef.h>

enum { LH_POOL_GRAIN = 16, LH_POOL_LARGEST = 256, LH_POOL_CLASSES = LH_POOL_LARGEST / LH_POOL_GRAIN };

/// Memory for the small blocks of one Lua state: strings, closures, records. Most of them live briefly
/// and in great numbers, which free lists by size serve several times faster than the general allocator.
/// Slabs are given back when the state is closed.
typedef struct {
    void *free_blocks[LH_POOL_CLASSES];
    char *next;
    char *end;
    void *slabs;
} lh_pool;

/// As `realloc` with the old size known. Null when memory is short, and then the block is as it was.
void *lh_pool_resize(lh_pool *pool, void *block, size_t old_size, size_t new_size);

/// Frees a block of a known size.
void lh_pool_free(lh_pool *pool, void *block, size_t size);

/// Gives all slabs back; every small block is gone then.
void lh_pool_close(lh_pool *pool);

#endif
