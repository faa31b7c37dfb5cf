#!/usr/bin/env bash
# Times the register with 100,000 findings in 5,000 blockers: bench-register.sh REGISTER-BENCH AUDIT.
set -euo pipefail
bench=$(realpath "$1")
audit=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$bench" "$folder"
time_of() {
  local name=$1; shift
  for _ in 1 2 3 4 5 6 7 8 9; do
    /usr/bin/env bash -c 'TIMEFORMAT=%R; time "$@" >/dev/null 2>&1 || true' _ "$@" 2>&1
  done | sort -n | awk -v name="$name" \
    '{t[NR]=$1*1000} END {printf "%-46s%d ms (fastest %d, wanted under 100)\n", name, t[int((NR+1)/2)], t[1]}'
}
time_of "audit blocker list, the whole process" "$audit" blocker list --repo "$folder"
time_of "audit blocker list --priority P0" "$audit" blocker list --priority P0 --repo "$folder"
time_of "audit blocker list --format json" "$audit" blocker list --format json --repo "$folder"
