#!/usr/bin/env bash
# Times a cold scan: bench.sh BINARY [FOLDER]. Without a folder it makes a corpus of about 30 MB from the Python packages of
# this machine: with every rule, and with those of the classes that ruff has rules for. Compares with ruff and ripgrep when they are
# installed.
set -euo pipefail
binary=$(realpath "$1")
corpus=${2:-}
if [ -z "$corpus" ]; then
  corpus=${TMPDIR:-/tmp}/audit-bench-corpus
  if [ ! -d "$corpus" ]; then
    echo "making $corpus" >&2
    python3 - "$corpus" <<'PYTHON'
import pathlib, shutil, sys, sysconfig
target, size = pathlib.Path(sys.argv[1]), 0
for root in dict.fromkeys(sysconfig.get_paths()[key] for key in ("stdlib", "purelib", "platlib")):
    for path in sorted(pathlib.Path(root).rglob("*.py")):
        if size > 33_000_000 or path.stat().st_size > 500_000:
            continue
        out = target / path.relative_to(root).as_posix().replace("site-packages/", "")
        if out.exists():
            continue
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, out)
        size += path.stat().st_size
PYTHON
  fi
fi
find "$corpus" -name '*.py' -printf '%s\n' | awk '{n++; s+=$1} END {printf "%d Python files, %.1f MB\n", n, s / 1e6}'
time_of() {
  local name=$1; shift
  for _ in 1 2 3 4 5; do
    /usr/bin/env bash -c 'TIMEFORMAT=%R; time "$@" >/dev/null 2>&1 || true' _ "$@" 2>&1
  done | sort -n | awk -v name="$name" '{t[NR]=$1} END {printf "%-28s %6.2f s (median of %d; fastest %.2f)\n", name, t[int((NR+1)/2)], NR, t[1]}'
}
time_of "audit scan" "$binary" scan "$corpus" --no-register --quiet --format json
same=()
for rule in py.bare-except py.except-pass py.blind-except py.time-sleep-in-async py.blocking-io-in-async py.dangling-task \
  secrets.hardcoded-credential; do
  same+=(--rule "$rule")
done
time_of "audit scan, as ruff's rules" "$binary" scan "$corpus" --no-register --quiet --format json "${same[@]}"
if command -v ruff >/dev/null; then
  time_of "ruff check --no-cache" ruff check --no-cache --isolated --select E722,S110,S112,BLE001,ASYNC,S105,S106,S107,RUF006 "$corpus"
fi
if command -v rg >/dev/null; then time_of "rg" rg -c 'except|time\.sleep' "$corpus"; fi
