#!/usr/bin/env python3
"""Checks our own rules against Semgrep: it accepts every rule that is written in its language, and both engines give the same
findings (rule, path, lines) on the fixtures.

    conformance.py [RULES] [FIXTURES]

Rules with a `query:` or a `fact:`, which Semgrep does not have, are left out and counted. Ends with status 1 on any difference.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import oracle

OURS = {"query", "fact"}


def uses_ours(node):
    """Whether a rule uses something that Semgrep does not have."""
    if isinstance(node, dict):
        return any(key in OURS or uses_ours(value) for key, value in node.items() if key != "metadata")
    return isinstance(node, list) and any(uses_ours(item) for item in node)


def refusals(semgrep, rules, folder):
    """The rules that Semgrep does not take: new id to its words.

    A scan of nothing, because `--validate` fetches rules about rules from the network.
    """
    nothing = folder / "nothing"
    nothing.mkdir()
    command = [semgrep, "scan", "--json", "--metrics=off", "--disable-version-check", "--config", rules, nothing]
    done = subprocess.run(command, capture_output=True, text=True)
    try:
        errors = json.loads(done.stdout)["errors"]
    except json.JSONDecodeError:
        sys.exit(f"semgrep failed with status {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    words = {}
    for error in errors:
        text = f"{error.get('rule_id', '')} {error.get('message', '')} {error.get('long_msg', '')}"
        named = re.findall(r"r\d{4}-[\w-]+", text)
        words[named[0] if named else "?"] = error.get("long_msg") or error.get("message", "")
    return words


def main():
    semgrep = oracle.with_semgrep_python()
    audit = oracle.find_audit()
    arguments = sys.argv[1:]
    rules = pathlib.Path(arguments[0] if arguments else oracle.ROOT / "Rules")
    fixtures = pathlib.Path(arguments[1] if len(arguments) > 1 else oracle.ROOT / "Fixtures" / "rules")
    entries = list(oracle.load_rules(rules))
    shared = [(file, entry) for file, entry in entries if not uses_ours(entry)]
    print(f"{len(entries)} entries in {rules}: {len(shared)} in Semgrep's language, {len(entries) - len(shared)} queries and facts")
    if not shared:
        sys.exit("there is nothing to compare")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        file = folder / "rules.yaml"
        ids = oracle.write_rules(shared, file)
        refused = refusals(semgrep, file, folder)
        for name, words in refused.items():
            print(f"refused by Semgrep: {ids.get(name, name)}\n    " + "\n    ".join(words.splitlines()[:6]))
        if refused:
            accepted = [item for name, item in zip(ids, shared) if name not in refused]
            ids = oracle.write_rules(accepted, file)
        print(f"Semgrep accepts {len(ids)} of {len(shared)}")
        target = folder / "fixtures"
        shutil.copytree(fixtures, target)
        # Otherwise Semgrep leaves out tests and vendored code of its own accord.
        (target / ".semgrepignore").write_text("")
        theirs, scanned, errors, _ = oracle.run_semgrep(semgrep, file, target)
        ours, missed, _ = oracle.run_audit(audit, file, target)
        for error in errors:
            print(f"semgrep: {error}")
        for path, reason in sorted(missed.items()):
            if path in scanned and path != ".semgrepignore":
                print(f"audit: {path}: {reason}")
        for engine, difference in (("Semgrep", theirs - ours), ("audit", ours - theirs)):
            for rule, path, first, last in sorted(difference):
                print(f"only {engine}: {ids[rule]} {path}:{first}-{last} ({rule.split('-')[0]})")
        print(f"{len(ours & theirs)} findings in both, {len(ours | theirs)} in either")
        if refused or ours != theirs:
            sys.exit(1)


if __name__ == "__main__":
    main()
