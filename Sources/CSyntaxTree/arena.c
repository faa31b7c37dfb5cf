// An allocator for one parse at a time: a bump pointer over reserved address space, with lists of freed blocks by size.
//
// A parse makes hundreds of thousands of small blocks and frees most of them; all are gone when its tree has been copied. No lock, no
// search, and what one parse takes is known to the byte, which is what bounds hostile input.
#define _GNU_SOURCE
#include "CSyntaxTree.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
  // Blocks are multiples of this, and classes up to `small` as fine as this.
  grain = 16,
  small = 1024,
  small_classes = small / grain + 1,
  // Above, each class is twice as large as the one before.
  classes = small_classes + 40,
};

// Memory up to this size stays with the arena between parses.
static const size_t kept = 4u << 20;
// Of parses that are larger than this there is only one at a time.
static const size_t shared = 24u << 20;
// What may be used beyond the limit before the parser next asks whether it is exceeded.
static const size_t slack = 64u << 20;

typedef struct Block {
  // The class of the block; while it is free, the next free block follows.
  size_t class;
  struct Block *next;
} Block;

static const size_t header = offsetof(Block, next);

struct AuditArena {
  char *base, *top, *end;
  size_t limit;
  bool is_claimed;
  // Something did not fit and came from the system instead.
  bool has_overflowed;
  Block *free[classes];
};

static _Thread_local AuditArena *current;
static pthread_mutex_t claim = PTHREAD_MUTEX_INITIALIZER;

static size_t class_of(size_t size) {
  if (size <= small) return (size + grain - 1) / grain;
  size_t class = small_classes;
  for (size_t bound = 2 * small; bound < size; bound *= 2) class++;
  return class;
}

static size_t size_of(size_t class) {
  return class < small_classes ? class * grain : (size_t)small << (class - small_classes + 1);
}

static bool owns(const AuditArena *self, const void *pointer) {
  return self && (const char *)pointer >= self->base && (const char *)pointer < self->end;
}

static void *checked(void *pointer, size_t size) {
  // The parser does not ask whether it got what it wanted.
  if (size > 0 && !pointer) abort();
  return pointer;
}

static void *allocate(size_t size) {
  AuditArena *self = current;
  if (!self) return checked(malloc(size), size);
  size_t class = class_of(size ? size : 1);
  Block *block = class < classes ? self->free[class] : NULL;
  if (block) {
    self->free[class] = block->next;
  } else {
    size_t whole = header + size_of(class);
    whole = (whole + 7) & ~(size_t)7;
    if (class >= classes || whole > (size_t)(self->end - self->top)) {
      self->has_overflowed = true;
      return checked(malloc(size), size);
    }
    block = (Block *)self->top;
    self->top += whole;
    block->class = class;
  }
  return (char *)block + header;
}

static void release(void *pointer) {
  if (!owns(current, pointer)) {
    free(pointer);
    return;
  }
  Block *block = (Block *)((char *)pointer - header);
  block->next = current->free[block->class];
  current->free[block->class] = block;
}

static void *allocate_zeroed(size_t count, size_t size) {
  size_t whole;
  if (__builtin_mul_overflow(count, size, &whole)) abort();
  void *pointer = allocate(whole);
  return memset(pointer, 0, whole);
}

static void *reallocate(void *pointer, size_t size) {
  if (!pointer) return allocate(size);
  if (!owns(current, pointer)) return checked(realloc(pointer, size), size);
  Block *block = (Block *)((char *)pointer - header);
  size_t old = size_of(block->class);
  if (size <= old) return pointer;
  void *larger = allocate(size);
  memcpy(larger, pointer, old);
  release(pointer);
  return larger;
}

static void install(void) { ts_set_allocator(allocate, allocate_zeroed, reallocate, release); }

AuditArena *audit_arena_new(size_t limit) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, install);
  AuditArena *self = calloc(1, sizeof(AuditArena));
  if (!self) return NULL;
  size_t reserved = limit + slack;
  int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#ifdef MAP_NORESERVE
  flags |= MAP_NORESERVE;
#endif
  self->base = mmap(NULL, reserved, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (self->base == MAP_FAILED) {
    free(self);
    return NULL;
  }
  self->top = self->base;
  self->end = self->base + reserved;
  self->limit = limit;
  return self;
}

void audit_arena_delete(AuditArena *self) {
  if (!self) return;
  munmap(self->base, (size_t)(self->end - self->base));
  free(self);
}

void audit_arena_begin(AuditArena *self) { current = self; }

size_t audit_arena_used(const AuditArena *self) { return (size_t)(self->top - self->base); }

bool audit_arena_is_exceeded(AuditArena *self) {
  if (audit_arena_used(self) > shared && !self->is_claimed) {
    pthread_mutex_lock(&claim);
    self->is_claimed = true;
  }
  return self->has_overflowed || audit_arena_used(self) > self->limit;
}

void audit_arena_end(AuditArena *self) {
  size_t used = audit_arena_used(self);
  if (used > kept) madvise(self->base + kept, used - kept, MADV_DONTNEED);
  self->top = self->base;
  self->has_overflowed = false;
  memset(self->free, 0, sizeof self->free);
  if (self->is_claimed) {
    self->is_claimed = false;
    pthread_mutex_unlock(&claim);
  }
  current = NULL;
}
