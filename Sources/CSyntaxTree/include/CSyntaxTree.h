// What AuditSyntax needs of tree-sitter's core that its public interface does not give, or gives slowly: memory that is bounded and
// given back all at once, and a tree as one flat array.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "tree_sitter/api.h"

// --- Memory for one parse (arena.c)

// The memory that one worker's parser uses. A parse begins on it, allocates, and ends; then everything is free again at once.
typedef struct AuditArena AuditArena;

// Makes an arena of which one parse may use `limit` bytes; NULL when there is no address space.
AuditArena *audit_arena_new(size_t limit);
void audit_arena_delete(AuditArena *self);

// From here on what tree-sitter allocates in this thread comes from the arena.
void audit_arena_begin(AuditArena *self);

// Whether the parse in progress has used more than the limit and has to be ended. Near the limit, the first call waits until no other
// thread's parse is as large: only one such parse at a time.
bool audit_arena_is_exceeded(AuditArena *self);

// Frees everything that was allocated since the start, and gives large memory back to the system.
void audit_arena_end(AuditArena *self);

// The bytes in use by the parse in progress, with what was freed and not reused.
size_t audit_arena_used(const AuditArena *self);

// --- Trees (flatten.c)

// One node of a flat tree; AuditSyntax's `SyntaxTree.Record` has the same layout.
typedef struct {
  uint16_t symbol;
  uint16_t field;
  uint32_t start;
  uint32_t end;
  int32_t parent;
  int32_t next;
  // 1: named, 2: extra, 4: missing.
  uint8_t traits;
} AuditNode;

// Writes the visible nodes of a tree in preorder, at most `capacity`; returns how many, and adds up the bytes of the outermost error
// nodes. The arena that the tree was made on must still be in use: it holds the stack for the walk.
size_t audit_flatten(const TSTree *tree, AuditNode *nodes, size_t capacity, size_t *error_bytes);
