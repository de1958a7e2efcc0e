#ifndef CW_SPAWN_H
#define CW_SPAWN_H

#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

/// One pipe.
typedef struct {
    int32_t read;
    int32_t write;
} worker_pipe;

/// A worker process with the supervisor's ends of its pipes, none of which it blocks on.
typedef struct {
    pid_t identifier;
    /// Requests go out here.
    int32_t requests;
    /// Replies come in here.
    int32_t replies;
    /// What the process says on its standard error.
    int32_t errors;
    /// Where its code is, when it is asked just before its end.
    int32_t position;
} worker_process;

/// The descriptors of a worker beside the standard three, of which the first two lead nowhere.
enum { worker_requests = 3, worker_replies = 4, worker_position = 5 };

/// Starts a program with one argument, an environment that holds nothing of the user's, and no other descriptors.
/// Returns 0, or the system's error number.
int32_t worker_spawn(const char *program, const char *argument, worker_process *process);

#pragma clang assume_nonnull end

#endif
