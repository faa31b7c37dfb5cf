#ifndef AUDIT_CLIBGIT2_SHIM_H
#define AUDIT_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/repository.h>

/* git_libgit2_opts is variadic, which Swift does not import: one function for each option that is used. */

/* Opens repositories whatever user owns them: nothing of them is run, and nothing is written. */
static inline int audit_git_accept_any_owner(void) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
}

/* Opens repositories with extensions that change nothing for a reader of what is there: sparse checkouts set
   worktreeConfig, partial clones set partialClone. */
static inline int audit_git_accept_extensions(void) {
  const char *names[] = {"worktreeconfig", "partialclone", "preciousobjects"};
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, (size_t)3);
}

/* Reads objects without computing their hash again: a scan is not a repository check. */
static inline int audit_git_trust_objects(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
}

/* The folders of a configuration level, such as ~/.config/git for GIT_CONFIG_LEVEL_XDG. */
static inline int audit_git_search_path(git_config_level_t level, git_buf *out) {
  return git_libgit2_opts(GIT_OPT_GET_SEARCH_PATH, (int)level, out);
}

#endif
