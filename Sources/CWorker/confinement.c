#define _GNU_SOURCE

#include "CWorker.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/landlock.h>
#include <malloc.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/// What a process needs to compute, to read what is open, to keep threads and timers, and to end.
static const int allowed_calls[] = {
    SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(readv), SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(fstat),
    SCMP_SYS(fcntl), SCMP_SYS(poll), SCMP_SYS(ppoll),
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise),
    SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(gettid),
    SCMP_SYS(getpid), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_getparam), SCMP_SYS(sched_getscheduler),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(restart_syscall),
    SCMP_SYS(timer_create), SCMP_SYS(timer_settime), SCMP_SYS(timer_gettime), SCMP_SYS(timer_delete),
    SCMP_SYS(timer_getoverrun),
    SCMP_SYS(getrandom), SCMP_SYS(getrusage), SCMP_SYS(sysinfo), SCMP_SYS(uname),
    SCMP_SYS(exit), SCMP_SYS(exit_group),
};

enum { THREAD_FLAGS = CLONE_VM | CLONE_THREAD | CLONE_SIGHAND };

static bool allow(scmp_filter_ctx filter, int call) {
    // A call that this machine's architecture lacks has a negative number and needs no rule.
    return call < 0 || seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

static bool allow_if(scmp_filter_ctx filter, int call, struct scmp_arg_cmp condition) {
    return call < 0 || seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &condition) == 0;
}

static bool add_rules(scmp_filter_ctx filter, const int32_t *writable, size_t count) {
    bool added = true;
    for (size_t place = 0; place < sizeof allowed_calls / sizeof *allowed_calls; place++) {
        added = added && allow(filter, allowed_calls[place]);
    }
    for (size_t place = 0; place < count; place++) {
        added = added && allow_if(filter, SCMP_SYS(write), SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)writable[place]));
    }
    // Memory of its own, but none that can be executed or is shared with a file.
    struct scmp_arg_cmp own_memory[] = {
        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
        SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_SHARED, 0),
    };
    added = added && seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, own_memory) == 0;
    // What is not to be written stays so.
    added = added
            && allow_if(filter, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC | PROT_WRITE, 0));
    // The C library asks for what is open by this call with an empty name.
    added = added
            && allow_if(filter, SCMP_SYS(newfstatat), SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH));
    // Limits may be read.
    added = added && allow_if(filter, SCMP_SYS(prlimit64), SCMP_A2(SCMP_CMP_EQ, 0));
    // Signals go to this process alone, which is how it aborts.
    added = added && allow_if(filter, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));
    // Threads, but no processes. The flags of clone3 lie in memory, where a filter cannot look: without it the C
    // library takes clone.
    added = added && allow_if(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, THREAD_FLAGS, THREAD_FLAGS));
    added = added && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
    return added;
}

static bool filter_calls(const int32_t *writable, size_t count) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == NULL) return false;
    bool loaded = add_rules(filter, writable, count) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded;
}

/// Handles every right to files that this kernel knows, and grants none of them.
static bool forbid_files(void) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    struct landlock_ruleset_attr attributes = {
        .handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE
                             | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR
                             | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR
                             | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK
                             | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK
                             | LANDLOCK_ACCESS_FS_MAKE_SYM,
    };
    long ruleset = syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0);
    if (ruleset < 0) return false;
    bool restricted = syscall(SYS_landlock_restrict_self, (int)ruleset, 0) == 0;
    close((int)ruleset);
    return restricted;
}

/// A worker starts with six descriptors and opens a few files of the database.
enum { MOST_DESCRIPTORS = 64 };

/// Makes the number of descriptors in use the most that there may be.
static bool forbid_descriptors(void) {
    int highest = -1;
    for (int descriptor = 0; descriptor < MOST_DESCRIPTORS; descriptor++) {
        if (fcntl(descriptor, F_GETFD) >= 0) highest = descriptor;
    }
    // A gap below the highest would leave room for another one.
    for (int descriptor = 0; descriptor < highest; descriptor++) {
        if (fcntl(descriptor, F_GETFD) < 0 && fcntl(highest, F_DUPFD_CLOEXEC, descriptor) < 0) return false;
    }
    struct rlimit limit = {.rlim_cur = (rlim_t)highest + 1, .rlim_max = (rlim_t)highest + 1};
    return setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

/// Makes memory that is shared with files readable only. A database keeps such memory with all its readers and writers.
static bool protect_shared_memory(void) {
    FILE *maps = fopen("/proc/self/maps", "re");
    if (maps == NULL) return false;
    char line[PATH_MAX + 256];
    bool protected = true;
    while (fgets(line, sizeof line, maps) != NULL) {
        unsigned long start = 0;
        unsigned long end = 0;
        char rights[5] = "";
        if (sscanf(line, "%lx-%lx %4s", &start, &end, rights) != 3) continue;
        if (rights[1] != 'w' || rights[3] != 's') continue;
        protected = mprotect((void *)start, end - start, PROT_READ) == 0 && protected;
    }
    fclose(maps);
    return protected;
}

int32_t confinement_apply(const int32_t *writable, size_t count) {
    int32_t layers = 0;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) layers |= confinement_no_new_rights;
    if (protect_shared_memory()) layers |= confinement_no_shared_memory;
    if (forbid_files()) layers |= confinement_no_files;
    if (forbid_descriptors()) layers |= confinement_no_descriptors;
    // Last, because it forbids what the others are made with.
    if (filter_calls(writable, count)) layers |= confinement_few_calls;
    return layers;
}

int32_t confinement_prepare(uint64_t address_space) {
    // Each thread's own arena would reserve 64 MiB of address space and use little of it.
    mallopt(M_ARENA_MAX, 1);
    struct rlimit no_core = {0, 0};
    struct rlimit memory = {.rlim_cur = (rlim_t)address_space, .rlim_max = (rlim_t)address_space};
    bool limited = setrlimit(RLIMIT_CORE, &no_core) == 0 && setrlimit(RLIMIT_AS, &memory) == 0;
    pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    // The parent may have ended before this was asked for.
    if (getppid() != parent) _exit(0);
    return limited ? confinement_bounded_memory : 0;
}
