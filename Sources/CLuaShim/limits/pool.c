#include "pool.h"

#include <stdlib.h>
#include <string.h>

// Under the address sanitizer every block is one of its own, so that no misuse is hidden.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LH_POOL_OFF 1
#endif
#endif

enum { SLAB_SIZE = 32 * 1024 };

static inline int is_small(size_t size) {
#ifdef LH_POOL_OFF
    (void)size;
    return 0;
#else
    return size <= LH_POOL_LARGEST;
#endif
}

static inline size_t class_of(size_t size) { return (size - 1) / LH_POOL_GRAIN; }

static void *take_from_slab(lh_pool *pool, size_t size) {
    if ((size_t)(pool->end - pool->next) < size) {
        // What is left of the old slab is too small for this class and is not used any more.
        char *slab = malloc(SLAB_SIZE);
        if (slab == NULL) return NULL;
        *(void **)slab = pool->slabs;
        pool->slabs = slab;
        pool->next = slab + LH_POOL_GRAIN;
        pool->end = slab + SLAB_SIZE;
    }
    void *block = pool->next;
    pool->next += size;
    return block;
}

static inline void *take(lh_pool *pool, size_t size) {
    size_t class = class_of(size);
    void *block = pool->free_blocks[class];
    if (block == NULL) return take_from_slab(pool, (class + 1) * LH_POOL_GRAIN);
    pool->free_blocks[class] = *(void **)block;
    return block;
}

void lh_pool_free(lh_pool *pool, void *block, size_t size) {
    if (block == NULL || size == 0) return;
    if (!is_small(size)) {
        free(block);
        return;
    }
    *(void **)block = pool->free_blocks[class_of(size)];
    pool->free_blocks[class_of(size)] = block;
}

void *lh_pool_resize(lh_pool *pool, void *block, size_t old_size, size_t new_size) {
    if (block == NULL || old_size == 0) return is_small(new_size) ? take(pool, new_size) : malloc(new_size);
    if (!is_small(old_size) && !is_small(new_size)) return realloc(block, new_size);
    if (is_small(old_size) && is_small(new_size) && class_of(old_size) == class_of(new_size)) return block;
    void *moved = is_small(new_size) ? take(pool, new_size) : malloc(new_size);
    if (moved == NULL) return NULL;
    memcpy(moved, block, old_size < new_size ? old_size : new_size);
    lh_pool_free(pool, block, old_size);
    return moved;
}

void lh_pool_close(lh_pool *pool) {
    while (pool->slabs != NULL) {
        void *slab = pool->slabs;
        pool->slabs = *(void **)slab;
        free(slab);
    }
    *pool = (lh_pool){0};
}
