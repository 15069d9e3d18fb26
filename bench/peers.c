/*
 * How much of each file named on standard input tree-sitter's C grammar reads, and its lines and functions.
 * bench/peers compiles it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_c(void);

static unsigned long files, clean_files, lines, lines_in_error, functions, clean_functions;

/* Counts the functions at or below the cursor; those within a function count as part of it. */
static void count(TSTreeCursor *cursor) {
  TSNode node = ts_tree_cursor_current_node(cursor);
  if (strcmp(ts_node_type(node), "function_definition") == 0) {
    functions++;
    clean_functions += !ts_node_has_error(node);
    return;
  }
  if (ts_tree_cursor_goto_first_child(cursor)) {
    do {
      count(cursor);
    } while (ts_tree_cursor_goto_next_sibling(cursor));
    ts_tree_cursor_goto_parent(cursor);
  }
}

/* The lines of the smallest declarations, at file level or under an #if there, that hold an error. */
static unsigned long lines_of_errors(TSNode node) {
  unsigned long sum = 0;
  if (!ts_node_has_error(node)) {
    return 0;
  }
  const char *type = ts_node_type(node);
  if (strcmp(type, "translation_unit") != 0 && strncmp(type, "preproc_if", 10) != 0 &&
      strncmp(type, "preproc_el", 10) != 0) {
    return ts_node_end_point(node).row - ts_node_start_point(node).row + 1;
  }
  TSTreeCursor cursor = ts_tree_cursor_new(node);
  if (ts_tree_cursor_goto_first_child(&cursor)) {
    do {
      sum += lines_of_errors(ts_tree_cursor_current_node(&cursor));
    } while (ts_tree_cursor_goto_next_sibling(&cursor));
  }
  ts_tree_cursor_delete(&cursor);
  return sum;
}

int main(void) {
  char path[4096];
  TSParser *parser = ts_parser_new();
  if (!ts_parser_set_language(parser, tree_sitter_c())) {
    fputs("this tree-sitter does not take this grammar\n", stderr);
    return 2;
  }
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) {
      perror(path);
      return 2;
    }
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (!text || fread(text, 1, size, file) != (size_t)size) {
      perror(path);
      return 2;
    }
    fclose(file);
    TSTree *tree = ts_parser_parse_string(parser, NULL, text, size);
    TSNode root = ts_tree_root_node(tree);
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    count(&cursor);
    ts_tree_cursor_delete(&cursor);
    lines_in_error += lines_of_errors(root);
    for (long i = 0; i < size; i++) {
      lines += text[i] == '\n';
    }
    files++;
    clean_files += !ts_node_has_error(root);
    ts_tree_delete(tree);
    free(text);
  }
  printf("%lu files, %lu clean, %lu lines, %lu in error, %lu functions, %lu clean\n", files, clean_files, lines,
         lines_in_error, functions, clean_functions);
  return 0;
}
