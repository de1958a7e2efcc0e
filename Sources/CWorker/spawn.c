#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include "CWorker.h"

enum { PIPES = 4 };

/// Where the numbers are moved that the pipes happen to have, so that none is overwritten before it is taken.
enum { OUT_OF_THE_WAY = 64 };

static void close_all(const int *descriptors, int count) {
    for (int place = 0; place < count; place++) close(descriptors[place]);
}

static int open_pipes(int reading[PIPES], int writing[PIPES]) {
    for (int place = 0; place < PIPES; place++) {
        int ends[2];
        // Other workers must not inherit them: a pipe ends when its last writer does.
        if (pipe2(ends, O_CLOEXEC) != 0) {
            int reason = errno;
            close_all(reading, place);
            close_all(writing, place);
            return reason;
        }
        reading[place] = ends[0];
        writing[place] = ends[1];
    }
    return 0;
}

/// Puts a worker's ends where it expects them, and closes everything else.
static int arrange(posix_spawn_file_actions_t *actions, const int ends[PIPES]) {
    static const int numbers[PIPES] = {worker_requests, worker_replies, STDERR_FILENO, worker_position};
    int failed = 0;
    for (int place = 0; place < PIPES; place++) {
        failed |= posix_spawn_file_actions_adddup2(actions, ends[place], OUT_OF_THE_WAY + place);
    }
    failed |= posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    failed |= posix_spawn_file_actions_addopen(actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    for (int place = 0; place < PIPES; place++) {
        failed |= posix_spawn_file_actions_adddup2(actions, OUT_OF_THE_WAY + place, numbers[place]);
    }
    failed |= posix_spawn_file_actions_addclosefrom_np(actions, worker_position + 1);
    return failed;
}

static int start(const char *program, const char *argument, const int ends[PIPES], pid_t *identifier) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (posix_spawn_file_actions_init(&actions) != 0) return ENOMEM;
    if (posix_spawnattr_init(&attributes) != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return ENOMEM;
    }
    sigset_t none, defaults;
    sigemptyset(&none);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    char *const arguments[] = {(char *)program, (char *)argument, NULL};
    // A crash is reported by the supervisor; the runtime shall not start a program to describe it.
    char *const environment[] = {"LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no", NULL};
    int reason = arrange(&actions, ends) != 0
                     ? ENOMEM
                     : posix_spawn(identifier, program, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return reason;
}

int32_t worker_spawn(const char *program, const char *argument, worker_process *process) {
    int reading[PIPES];
    int writing[PIPES];
    int reason = open_pipes(reading, writing);
    if (reason != 0) return reason;
    const int theirs[PIPES] = {reading[0], writing[1], writing[2], writing[3]};
    const int ours[PIPES] = {writing[0], reading[1], reading[2], reading[3]};
    reason = start(program, argument, theirs, &process->identifier);
    close_all(theirs, PIPES);
    if (reason != 0) {
        close_all(ours, PIPES);
        return reason;
    }
    for (int place = 0; place < PIPES; place++) fcntl(ours[place], F_SETFL, O_NONBLOCK);
    process->requests = ours[0];
    process->replies = ours[1];
    process->errors = ours[2];
    process->position = ours[3];
    return 0;
}
