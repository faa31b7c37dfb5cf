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


def without_roles(entry):
    """A rule that looks at tests and examples too, as every rule does for Semgrep."""
    metadata = {key: value for key, value in entry.get("metadata", {}).items() if key != "applies-to"}
    return {**entry, "metadata": metadata}


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
    if len(arguments) > 2 or any(argument.startswith("-") for argument in arguments):
        sys.exit(__doc__)
    rules = pathlib.Path(arguments[0] if arguments else oracle.ROOT / "Rules")
    fixtures = pathlib.Path(arguments[1] if len(arguments) > 1 else oracle.ROOT / "Fixtures" / "rules")
    for path in (rules, fixtures):
        if not path.exists():
            sys.exit(f"there is no {path}")
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
        print(f"Semgrep {oracle.version(semgrep)} accepts {len(shared) - len(refused)} of {len(shared)}")
        target = folder / "fixtures"
        shutil.copytree(fixtures, target)
        # Otherwise Semgrep leaves out tests and vendored code of its own accord.
        (target / ".semgrepignore").write_text("")
        # What looks random is measured in another way here (AuditEngine/Entropy.swift), by intent: those entries differ.
        measured = [item for item in shared if "metavariable-analysis" in json.dumps(item[1], default=str)]
        compared = [item for name, item in zip(oracle.names(shared), shared) if name not in refused and item not in measured]
        print(f"comparing the findings of {len(compared)}; {len(measured)} measure entropy, which differs by intent")
        ids = oracle.write_rules([(source, without_roles(entry)) for source, entry in compared], file)
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
            sys.exit("the engines differ: see above")
        print("conformance: Semgrep takes every rule, and both engines find the same")


if __name__ == "__main__":
    main()
