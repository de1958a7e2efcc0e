#define _GNU_SOURCE

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../internal.h"

// A deadline costs nothing until it passes: a timer of the system sends a signal to the thread that runs Lua, whose
// handler sets a flag and a hook that fires at the next instruction. Setting a hook is what Lua allows a signal handler
// to do. Loops in C look at the flag. From then on every way back into Lua code raises again, so that nothing a script
// does can stop the error.

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

static const int64_t second = 1000000000;
/// The signal comes again until the scope has ended, in case the first one found Lua between two coroutines.
static const int64_t interval = 20000000;

static int signal_number(void) { return SIGRTMIN + 7; }

static int64_t monotonic_time(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * second + now.tv_nsec;
}

static int64_t running_time(const lh_deadline *deadline) {
    int64_t now = deadline->pause_depth > 0 ? deadline->paused_since : monotonic_time();
    return now - deadline->paused_total;
}

// Arming

void lh_arm(lua_State *L) {
    // Setting a hook goes over every call that is under way, which takes long in a deep recursion.
    if (lua_gethook(L) != lh_hook) lua_sethook(L, lh_hook, LUA_MASKCOUNT, 1);
}

static void expire(lh_state *state) {
    lh_ask_for_attention(state, LH_ATTENTION_DEADLINE);
    lh_arm(atomic_load_explicit(&state->running, memory_order_acquire)->thread);
}

static void on_timer(int number, siginfo_t *information, void *context) {
    (void)number;
    (void)context;
    lh_state *state = information->si_value.sival_ptr;
    if (information->si_code != SI_TIMER || state == NULL) return;
    int error = errno;
    const lh_deadline *deadline = &state->deadline;
    // A signal may have waited for longer than the scope that it was for.
    if (deadline->scope.ends_at != 0 && running_time(deadline) >= deadline->scope.ends_at) expire(state);
    errno = error;
}

/// Also removes itself from coroutines that were armed in a scope that has ended.
void lh_hook(lua_State *L, lua_Debug *activation) {
    (void)activation;
    lh_state *state = lh_state_of(L);
    if (state->reports_position) lh_report_from_hook(L, state);
    if (lh_expired(state)) lh_raise_deadline(L, NULL);
    lh_rearm_watch(L);
    if (lh_expired(state)) lh_arm(L);
}

void lh_enter_thread(lh_state *state, lh_running *node, lua_State *thread) {
    *node = (lh_running){thread, atomic_load_explicit(&state->running, memory_order_relaxed)};
    atomic_store_explicit(&state->running, node, memory_order_release);
    if (__builtin_expect(lh_expired(state), 0)) lh_arm(thread);
}

void lh_leave_thread(lh_state *state, lh_running *node) {
    atomic_store_explicit(&state->running, node->below, memory_order_release);
    if (__builtin_expect(lh_expired(state), 0)) lh_arm(node->below->thread);
}

// The timer

static bool make_timer(lh_state *state) {
    struct sigaction action = {.sa_sigaction = on_timer, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, signal_number());
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = signal_number()};
    event.sigev_value.sival_ptr = state;
    event.sigev_notify_thread_id = gettid();
    if (sigaction(signal_number(), &action, NULL) != 0) return false;
    if (pthread_sigmask(SIG_UNBLOCK, &wanted, NULL) != 0) return false;
    return timer_create(CLOCK_MONOTONIC, &event, &state->deadline.timer) == 0;
}

static void stop_timer(lh_deadline *deadline) {
    if (!deadline->has_timer) return;
    struct itimerspec never = {0};
    timer_settime(deadline->timer, 0, &never, NULL);
}

static void start_timer(lh_state *state) {
    lh_deadline *deadline = &state->deadline;
    if (deadline->scope.ends_at == 0 || deadline->pause_depth > 0) return;
    int64_t at = deadline->scope.ends_at + deadline->paused_total;
    struct itimerspec when = {
        .it_value = {.tv_sec = at / second, .tv_nsec = at % second},
        .it_interval = {.tv_nsec = interval},
    };
    // A limit that cannot be watched must not become no limit: it is taken as passed.
    if (!deadline->has_timer || timer_settime(deadline->timer, TIMER_ABSTIME, &when, NULL) != 0) expire(state);
}

static void delete_timer(lh_deadline *deadline) {
    if (!deadline->has_timer) return;
    deadline->has_timer = false;
    timer_delete(deadline->timer);
}

// Scopes

lh_deadline_scope lh_deadline_begin(lh_state *state, int64_t nanoseconds) {
    lh_deadline *deadline = &state->deadline;
    lh_deadline_scope before = deadline->scope;
    if (deadline->depth++ == 0) deadline->has_timer = make_timer(state);
    int64_t ends_at = running_time(deadline) + nanoseconds;
    if (before.ends_at != 0 && before.ends_at <= ends_at) return before;
    stop_timer(deadline);
    deadline->scope = (lh_deadline_scope){ends_at, nanoseconds};
    start_timer(state);
    return before;
}

void lh_deadline_end(lh_state *state, lh_deadline_scope before) {
    lh_deadline *deadline = &state->deadline;
    bool is_last = --deadline->depth == 0;
    if (!is_last && before.ends_at == deadline->scope.ends_at) return;
    stop_timer(deadline);
    if (is_last) delete_timer(deadline);
    deadline->scope = before;
    lh_attend(state, LH_ATTENTION_DEADLINE);
    deadline->noted = false;
    start_timer(state);
}

void lh_deadline_pause(lh_state *state) {
    lh_deadline *deadline = &state->deadline;
    if (deadline->pause_depth == 0) {
        stop_timer(deadline);
        deadline->paused_since = monotonic_time();
    }
    deadline->pause_depth += 1;
}

void lh_deadline_resume(lh_state *state) {
    lh_deadline *deadline = &state->deadline;
    if (--deadline->pause_depth > 0) return;
    deadline->paused_total += monotonic_time() - deadline->paused_since;
    start_timer(state);
}

void lh_deadline_close(lh_state *state) {
    delete_timer(&state->deadline);
    lh_text_free(&state->deadline.traceback);
}

// Telling

static void write_message(lh_deadline *deadline, const char *hint) {
    char limit[48];
    int64_t milliseconds = deadline->scope.limit / 1000000;
    if (milliseconds < 1000) {
        snprintf(limit, sizeof limit, "%lld ms", (long long)milliseconds);
    } else {
        snprintf(limit, sizeof limit, "%.10g s", (double)milliseconds / 1000);
    }
    if (!deadline->has_timer) hint = "the system has no timer left to watch it";
    snprintf(deadline->message, sizeof deadline->message, "the time limit of %s has passed%s%s", limit,
             hint == NULL ? "" : ": ", hint == NULL ? "" : hint);
}

void lh_note_deadline(lua_State *L, const char *hint) {
    lh_state *state = lh_state_of(L);
    lh_deadline *deadline = &state->deadline;
    if (deadline->noted) return;
    deadline->noted = true;
    deadline->file[0] = '\0';
    deadline->line = 0;
    lh_text_clear(&deadline->traceback);
    write_message(deadline, hint);
    // Then the code that has resumed this coroutine, and so on.
    const lh_running *node = atomic_load_explicit(&state->running, memory_order_relaxed);
    lua_State *told = NULL;
    for (; node != NULL; node = node->below) {
        if (node->thread == told) continue;
        told = node->thread;
        lh_append_frames(&deadline->traceback, told);
        if (deadline->line == 0) lh_position(told, deadline->file, sizeof deadline->file, &deadline->line);
    }
}

void lh_raise_deadline(lua_State *L, const char *hint) {
    lh_state *state = lh_state_of(L);
    lh_note_deadline(L, hint);
    lh_arm(L);
    // The message must not be refused for want of memory.
    uint32_t before = lh_enter_host(state, L);
    bool has_room = lua_checkstack(L, 2);
    if (has_room) {
        if (state->deadline.line > 0) {
            lua_pushfstring(L, "%s:%d: %s", state->deadline.file, state->deadline.line, state->deadline.message);
        } else {
            lua_pushstring(L, state->deadline.message);
        }
    }
    lh_leave_host(state, before);
    lua_error(L);
    abort();
}

bool lh_deadline_passed(lua_State *L) {
    if (!lh_expired(lh_state_of(L))) return false;
    lh_note_deadline(L, NULL);
    return true;
}

lh_failure lh_deadline_failure(lua_State *L) {
    const lh_deadline *deadline = &lh_state_of(L)->deadline;
    lh_failure failure = {
        .line = deadline->line,
        .traceback = lh_text_start(&deadline->traceback),
        .message = deadline->message,
    };
    memcpy(failure.file, deadline->file, sizeof failure.file);
    return failure;
}
