#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "internal.h"

// Tells where Lua stands when the process is about to be killed. The handler reads the frames of a state that may be
// in the middle of anything: what follows is the end of the process in any case.

static volatile sig_atomic_t report_descriptor = -1;
static volatile sig_atomic_t report_signal = 0;

/// The interpreter that runs on this thread, and the first that runs on any: the signal of another process comes to
/// whatever thread the system chooses.
static _Thread_local lh_state *volatile running_here;
static _Atomic(lh_state *) running_first;

/// Threads of a pool block signals, and then another thread would have to read this one's frames.
static void let_signal_through(void) {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, report_signal);
    pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

void lh_report_enter(lh_state *state) {
    if (__builtin_expect(report_signal != 0, 0)) let_signal_through();
    lh_state *none = NULL;
    atomic_compare_exchange_strong_explicit(&running_first, &none, state, memory_order_relaxed, memory_order_relaxed);
    if (running_here == NULL) running_here = state;
}

void lh_report_leave(lh_state *state) {
    lh_state *me = state;
    atomic_compare_exchange_strong_explicit(&running_first, &me, NULL, memory_order_relaxed, memory_order_relaxed);
    if (running_here == state) running_here = NULL;
}

static bool find_position(const lh_state *state, char *file, size_t capacity, int32_t *line) {
    const lh_running *node = atomic_load_explicit(&state->running, memory_order_acquire);
    for (; node != NULL; node = node->below) {
        if (lh_position(node->thread, file, capacity, line)) return true;
    }
    return false;
}

static void write_position(const lh_state *state) {
    char text[1100] = "\n";
    char file[1024];
    int32_t line = 0;
    if (state != NULL && find_position(state, file, sizeof file, &line)) {
        snprintf(text, sizeof text, "%s:%d\n", file, (int)line);
    }
    // Nobody is left to be told of a failure.
    ssize_t written = write(report_descriptor, text, strlen(text));
    (void)written;
}

void lh_report_now(lh_state *state) {
    if (report_descriptor >= 0) write_position(state);
}

void lh_report_from_hook(lua_State *L, lh_state *state) {
    (void)L;
    state->reports_position = false;
    write_position(state);
}

static void on_signal(int number) {
    (void)number;
    int error = errno;
    lh_state *state = running_here;
    if (state == NULL) state = atomic_load_explicit(&running_first, memory_order_relaxed);
    write_position(state);
    if (state != NULL) {
        // Between two instructions the line is not always in memory: the hook knows it.
        state->reports_position = true;
        lh_arm(atomic_load_explicit(&state->running, memory_order_acquire)->thread);
    }
    errno = error;
}

bool lh_report_position(int32_t signal, int32_t descriptor) {
    report_descriptor = descriptor;
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    if (sigaction(signal, &action, NULL) != 0) return false;
    report_signal = signal;
    let_signal_through();
    return true;
}
