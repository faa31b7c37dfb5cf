// Copies a tree into an array by walking the library's own nodes.
//
// The library's cursor gives the same nodes; it costs as much as a third of the parse, because it finds out at each step what a walk
// from top to bottom knows.
#include "CSyntaxTree.h"
#include "alloc.h"
#include "language.h"
#include "subtree.h"
#include "tree.h"

// A node whose children are being visited.
typedef struct {
  const Subtree *child;
  const Subtree *last;
  const TSSymbol *aliases;
  uint32_t structural_index;
  // The end of the child before.
  uint32_t position;
  // The index of the nearest visible node: this one, or one above.
  int32_t node;
  uint16_t production;
  // The field that the children fill above this node, when this one is hidden.
  uint16_t field;
  bool is_visible;
  bool is_first;
  bool is_in_error;
} Frame;

static uint16_t field_of(const TSLanguage *language, uint16_t production, uint32_t index) {
  const TSFieldMapEntry *entry, *end;
  ts_language_field_map(language, production, &entry, &end);
  for (; entry < end; entry++) {
    if (!entry->inherited && entry->child_index == index) return entry->field_id;
  }
  return 0;
}

size_t audit_flatten(const TSTree *tree, AuditNode *nodes, size_t capacity, size_t *error_bytes) {
  const TSLanguage *language = tree->language;
  Array(Frame) stack = array_new();
  size_t count = 0;
  *error_bytes = 0;
  if (capacity == 0) return 0;

  Subtree root = tree->root;
  uint32_t start = ts_subtree_padding(root).bytes;
  TSSymbol symbol = ts_subtree_symbol(root);
  nodes[count++] = (AuditNode){
    .symbol = symbol == ts_builtin_sym_error ? symbol : language->public_symbol_map[symbol],
    .start = start,
    .end = start + ts_subtree_size(root).bytes,
    .parent = -1,
    .next = 1,
    .traits = ts_subtree_named(root) | ts_subtree_extra(root) << 1 | ts_subtree_missing(root) << 2,
  };
  if (symbol == ts_builtin_sym_error) *error_bytes += ts_subtree_size(root).bytes;
  if (ts_subtree_child_count(root) > 0) {
    const Subtree *children = ts_subtree_children(root);
    Frame frame = {
      .child = children,
      .last = children + ts_subtree_child_count(root),
      .aliases = ts_language_alias_sequence(language, root.ptr->production_id),
      .position = start,
      .production = root.ptr->production_id,
      .is_visible = true,
      .is_first = true,
      .is_in_error = symbol == ts_builtin_sym_error,
    };
    array_push(&stack, frame);
  }

  while (stack.size > 0) {
    Frame *frame = array_back(&stack);
    if (frame->child == frame->last) {
      if (frame->is_visible) nodes[frame->node].next = (int32_t)count;
      stack.size--;
      continue;
    }
    Subtree child = *frame->child++;
    uint32_t size, padding;
    bool is_visible, is_named, is_extra;
    if (child.data.is_inline) {
      size = child.data.size_bytes;
      padding = child.data.padding_bytes;
      is_visible = child.data.visible;
      is_named = child.data.named;
      is_extra = child.data.extra;
      symbol = child.data.symbol;
    } else {
      size = child.ptr->size.bytes;
      padding = child.ptr->padding.bytes;
      is_visible = child.ptr->visible;
      is_named = child.ptr->named;
      is_extra = child.ptr->extra;
      symbol = child.ptr->symbol;
    }
    // The white space before the first child is that of its parent.
    start = frame->is_first ? frame->position : frame->position + padding;
    frame->is_first = false;
    frame->position = start + size;
    uint32_t index = frame->structural_index;
    if (!is_extra) {
      frame->structural_index++;
      TSSymbol alias = frame->aliases ? frame->aliases[index] : 0;
      if (alias) {
        symbol = alias;
        is_visible = true;
        is_named = language->symbol_metadata[alias].named;
      }
    }
    bool has_children = !child.data.is_inline && child.ptr->child_count > 0;
    if (!is_visible && !(has_children && child.ptr->visible_child_count > 0)) continue;

    uint16_t field = 0;
    if (!is_extra) {
      field = field_of(language, frame->production, index);
      if (!field) field = frame->field;
    }
    int32_t node = frame->node;
    bool is_in_error = frame->is_in_error;
    if (is_visible) {
      if (count == capacity) break;
      node = (int32_t)count;
      bool is_error = symbol == ts_builtin_sym_error;
      if (is_error && !is_in_error) *error_bytes += size;
      is_in_error |= is_error;
      nodes[count++] = (AuditNode){
        .symbol = is_error ? symbol : language->public_symbol_map[symbol],
        .field = field,
        .start = start,
        .end = start + size,
        .parent = frame->node,
        .next = node + 1,
        .traits = is_named | is_extra << 1 | ts_subtree_missing(child) << 2,
      };
    }
    if (!has_children) continue;
    const Subtree *children = ts_subtree_children(child);
    Frame inside = {
      .child = children,
      .last = children + child.ptr->child_count,
      .aliases = ts_language_alias_sequence(language, child.ptr->production_id),
      .position = start,
      .node = node,
      .production = child.ptr->production_id,
      .field = is_visible ? 0 : field,
      .is_visible = is_visible,
      .is_first = true,
      .is_in_error = is_in_error,
    };
    array_push(&stack, inside);
  }
  array_delete(&stack);
  return count;
}
