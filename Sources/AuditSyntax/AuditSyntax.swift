// AuditSyntax turns bytes into a syntax tree that Swift can walk fast, and finds places in it with queries.
//
// It is the only module that calls tree-sitter. It must not know rules, findings or files. The decision worth defending: a tree
// is copied once into one flat array in preorder, so that a parent, a next sibling and "everything below" are array reads, and
// the tree of the C library lives no longer than the parse. Queries are written in tree-sitter's query language and matched
// over that array, with the predicates that audit rules need (`QueryPredicate`).
