#!/usr/bin/env bash
# samples.sh AUDIT FOLDER: writes one sample of each report to FOLDER, always the same bytes: the life of a register over three
# weeks, with findings of the fixture repository, imported documents, and people who decide.
set -euo pipefail
audit=$(realpath "$1")
folder=$(realpath "$2")
fixtures=$(realpath "$(dirname "$0")/../Fixtures")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$fixtures/repositories/harbour" "$work/harbour"
cd "$work/harbour"
# Nothing of the machine's own settings may reach a commit's id.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 HOME="$work" TZ=UTC
unset GITHUB_ACTIONS GITLAB_CI NO_COLOR

at() { # at SECONDS PERSON: everything after it happens then, by them
  export SOURCE_DATE_EPOCH=$1 GIT_AUTHOR_NAME=$2 GIT_COMMITTER_NAME=$2
  local mail; mail="$(tr '[:upper:]' '[:lower:]' <<<"$2")@example.com"
  export GIT_AUTHOR_EMAIL=$mail GIT_COMMITTER_EMAIL=$mail GIT_AUTHOR_DATE="$1 +0000" GIT_COMMITTER_DATE="$1 +0000"
}
commit() { git add -A && git commit -q -m "$1"; }
run() { "$audit" "$@" >/dev/null 2>"$work/errors" || { echo "audit $*:" >&2; cat "$work/errors" >&2; exit 1; }; }
number() { # number RULE: the blocker of a rule
  "$audit" blocker list --all --rule "$1" --format json | grep -o 'BLOCK-[0-9]*' | head -1
}

at 1771200000 Ada
git init -q -b main
commit "Assign berths"
run scan --quiet
at 1772409600 Ada
for name in production-blockers issue-log critical-fixes known-issues work-plan; do
  run import "$fixtures/documents/$name.md" --new all --by Ada
done
sleep=$(number py.time-sleep-in-async) except=$(number py.bare-except) token=$(number auth.token-in-web-storage)
cors=$(number security.cors-wildcard)
run blocker start "$sleep"
run blocker assign "$token" Ada
at 1772496000 Ada
run blocker defer "$except" --until 2026-03-16 --reason "after the ledger is replaced" --approver Bea
run blocker accept "$cors" --until 2026-03-12 --reason "closed beta" --mitigation "an allow list at the proxy" --approver Bea \
  --approver Sam
at 1772582400 Ada
sed -i 's/time\.sleep/await asyncio.sleep/; s/^import time$/import asyncio/' services/berths/tides.py
commit "Wait without blocking

Fixes: $sleep"
run scan --quiet
at 1772668800 Bea
run verify "$sleep" --step code_review --pass --evidence https://example.com/pull/12
run verify "$sleep" --step automated_tests --pass --evidence https://example.com/runs/77 --by Ada
at 1772755200 Ada
sed -i 's/localStorage.setItem("access_token", token);/document.title = "Harbour";/' web/src/session.ts
commit "Leave the token to the cookie

Fixes: $token"
run scan --quiet
at 1772841600 Bea
run verify "$token" --close --force --reason "the penetration test starts today"
at 1772928000 Quin
git revert --no-edit HEAD >/dev/null
run scan --quiet

at 1773014400 Ada
for style in known-issues work-plan issue-log critical-fixes production-blockers weekly verification; do
  "$audit" report --style "$style" --output "$folder/$style.md"
done
"$audit" report --style html --output "$folder/report.html"
"$audit" report --style csv --output "$folder/blockers.csv"
"$audit" report --style junit --output "$folder/blockers.junit.xml"
"$audit" report --style gitlab --output "$folder/blockers.gitlab.json"
