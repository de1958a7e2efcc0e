// A line from a terminal, with editing, history and completion by libedit, whose interface is made of global variables.

#ifndef LINE_EDIT_H
#define LINE_EDIT_H

#include <stdbool.h>
#include <stddef.h>

// What a word may go on to: gives the candidates one after another, each whole, and NULL at the end. `line` holds the
// whole line, of which `word` is the last part before the cursor.
typedef const char *_Nullable (*line_edit_candidate)(const char *_Nonnull line, const char *_Nonnull word, size_t index);

// Prepares the terminal. `breaks` are the characters that end a word.
void line_edit_begin(const char *_Nonnull breaks, line_edit_candidate _Nonnull candidate);

// A line without its end, to be freed; NULL at the end of the input.
char *_Nullable line_edit_read(const char *_Nonnull prompt);

// Adds a line to the history, unless it is the last one again.
void line_edit_remember(const char *_Nonnull line);

// Reads a history, of which only the last lines are kept. False where there is none.
bool line_edit_load_history(const char *_Nonnull path, int count);

// Writes the history.
bool line_edit_save_history(const char *_Nonnull path);

#endif
