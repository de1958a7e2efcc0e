#ifndef CW_CONFINEMENT_H
#define CW_CONFINEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What a process can give up for good, so that even code that breaks out of an interpreter reaches nothing. Linux only.

#pragma clang assume_nonnull begin

/// The layers, each of which a kernel may refuse.
enum {
    /// No program that it starts could gain rights.
    confinement_no_new_rights = 1,
    /// No file, socket or pipe can be opened, because no descriptor is left.
    confinement_no_descriptors = 2,
    /// No file can be reached by its name, whatever its rights (Landlock).
    confinement_no_files = 4,
    /// Only the system calls remain that reading open files, memory, threads and clocks need (seccomp).
    confinement_few_calls = 8,
    /// No memory that is shared with a file can be written.
    confinement_no_shared_memory = 16,
    /// Its address space has a bound. Set up by confinement_prepare, before the others.
    confinement_bounded_memory = 32,
    confinement_all = 63
};

/// Gives up whatever is not needed for computing, for reading from what is open, and for writing to the descriptors
/// listed. Returns the layers that hold.
int32_t confinement_apply(const int32_t *writable, size_t count);

/// Lets the process have at most so many bytes of address space, leaves no core file, and makes it end with its parent.
/// Returns the layers that hold.
int32_t confinement_prepare(uint64_t address_space);

/// What a confined process tries, to see whether it is refused.
enum { confinement_probe_read_file, confinement_probe_write_file, confinement_probe_socket, confinement_probe_process,
       confinement_probe_program, confinement_probe_signal, confinement_probe_open_file, confinement_probe_count };

/// Tries one of them; `path` is a file for those that need one. True when it was refused.
bool confinement_refuses(int32_t probe, const char *path);

#pragma clang assume_nonnull end

#endif
