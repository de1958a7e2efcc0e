#define _GNU_SOURCE

#include "CWorker.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static bool refuses_open(const char *path, int flags) {
    int descriptor = open(path, flags | O_CLOEXEC, 0600);
    if (descriptor < 0) return true;
    close(descriptor);
    return false;
}

static bool refuses_socket(void) {
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return true;
    close(descriptor);
    return false;
}

static bool refuses_process(void) {
    pid_t child = fork();
    if (child < 0) return true;
    if (child == 0) _exit(0);
    waitpid(child, NULL, 0);
    return false;
}

/// Only a refusal comes back from this at all, so what it tries is to run nothing.
static bool refuses_program(void) {
    char *const nothing[] = {NULL};
    execve("", nothing, nothing);
    return errno == EPERM || errno == EACCES;
}

/// Whether nothing that is open already can be written: not by a call, and not by mapping it.
static bool refuses_open_files(void) {
    for (int descriptor = worker_position + 1; descriptor < 256; descriptor++) {
        if (fcntl(descriptor, F_GETFD) < 0) continue;
        if (pwrite(descriptor, "", 0, 0) >= 0 || ftruncate(descriptor, LONG_MAX) == 0) return false;
        void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
        if (memory == MAP_FAILED) continue;
        munmap(memory, 4096);
        return false;
    }
    return true;
}

bool confinement_refuses(int32_t probe, const char *path) {
    switch (probe) {
        case confinement_probe_read_file: return refuses_open(path, O_RDONLY);
        case confinement_probe_write_file: return refuses_open(path, O_WRONLY | O_APPEND);
        case confinement_probe_socket: return refuses_socket();
        case confinement_probe_process: return refuses_process();
        case confinement_probe_program: return refuses_program();
        case confinement_probe_signal: return kill(getppid(), 0) != 0;
        case confinement_probe_open_file: return refuses_open_files();
        default: return true;
    }
}
