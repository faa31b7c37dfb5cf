#!/usr/bin/env bash
# samples.sh AUDIT FOLDER: writes one sample of each report to FOLDER, from the fixture documents, always the same bytes.
set -euo pipefail
audit=$(realpath "$1")
folder=$(realpath "$2")
documents=$(realpath "$(dirname "$0")/../Fixtures/documents")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/harbour"
cd "$work/harbour"
export SOURCE_DATE_EPOCH=1772409600
for name in production-blockers issue-log critical-fixes known-issues work-plan; do
  "$audit" import "$documents/$name.md" --new all --by Ada >/dev/null
done
export SOURCE_DATE_EPOCH=1773014400
for style in known-issues work-plan issue-log critical-fixes production-blockers weekly verification; do
  "$audit" report --style "$style" --output "$folder/$style.md"
done
"$audit" report --style html --output "$folder/report.html"
"$audit" report --style csv --output "$folder/blockers.csv"
"$audit" report --style junit --output "$folder/blockers.junit.xml"
"$audit" report --style gitlab --output "$folder/blockers.gitlab.json"
