#include "line_edit.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <editline/readline.h>

static line_edit_candidate candidates;

static char *next_candidate(const char *word, int state) {
    static size_t index;
    if (state == 0) index = 0;
    const char *found = candidates(rl_line_buffer ? rl_line_buffer : "", word, index++);
    return found ? strdup(found) : NULL;
}

static char **complete(const char *word, int start, int end) {
    (void)start;
    (void)end;
    // Where there is nothing to go on with, file names are not meant either.
    rl_attempted_completion_over = 1;
    rl_completion_append_character = '\0';
    return rl_completion_matches(word, next_candidate);
}

void line_edit_begin(const char *breaks, line_edit_candidate candidate) {
    // Characters have their width by the locale; one that is not known would show Chinese as bytes.
    if (!setlocale(LC_CTYPE, "") || MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
    candidates = candidate;
    rl_readline_name = "duban";
    rl_initialize();
    rl_completer_word_break_characters = strdup(breaks);
    rl_attempted_completion_function = complete;
    using_history();
}

char *line_edit_read(const char *prompt) { return readline(prompt); }

void line_edit_remember(const char *line) {
    HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
    if (last && strcmp(last->line, line) == 0) return;
    add_history(line);
}

bool line_edit_load_history(const char *path, int count) {
    stifle_history(count);
    return read_history(path) == 0;
}

bool line_edit_save_history(const char *path) { return write_history(path) == 0; }
