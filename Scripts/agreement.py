#!/usr/bin/env python3
"""Runs audit and Semgrep with the same rules over a repository and counts the findings (rule, path, lines) in both and in either.

    agreement.py RULES REPOSITORY... [--rule ID]... [--jobs N] [--list N]

Rules that either engine does not take are left out and counted. A file counts when both engines look at it. For each rule that
differs, the first N differences are listed (default 5).
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import oracle


def supported(audit, rules):
    """The ids and files of the rules that audit can use, from its rule test; and how many it cannot."""
    done = subprocess.run([audit, "rules", "test", rules, "--json"], capture_output=True, text=True)
    try:
        tested = json.loads(done.stdout)["rules"]
    except json.JSONDecodeError:
        sys.exit(f"audit rules test failed:\n{done.stderr}")
    usable = {(item["rule"], str(pathlib.Path(item["file"]).resolve())) for item in tested if item["outcome"] != "unsupported"}
    return usable, sum(item["outcome"] == "unsupported" for item in tested)


def main():
    semgrep = oracle.with_semgrep_python()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rules")
    parser.add_argument("repository", nargs="+")
    parser.add_argument("--rule", action="append", default=[], help="only this rule")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", type=int, default=5, help="how many differences of each rule are listed")
    options = parser.parse_args()
    audit = oracle.find_audit()
    for path in (options.rules, *options.repository):
        if not pathlib.Path(path).exists():
            sys.exit(f"there is no {path}")
    usable, unusable = supported(audit, options.rules)
    entries = [
        (file, entry)
        for file, entry in oracle.load_rules(options.rules)
        if (entry["id"], str(file.resolve())) in usable and (not options.rule or entry["id"] in options.rule)
    ]
    if not entries:
        sys.exit("audit can use none of these rules")
    print(f"{len(entries)} rules; {unusable} that audit cannot use are left out")
    both = either = 0
    with tempfile.TemporaryDirectory() as name:
        file = pathlib.Path(name) / "rules.yaml"
        ids = oracle.write_rules(entries, file)
        for repository in options.repository:
            theirs, scanned, errors, their_seconds = oracle.run_semgrep(semgrep, file, repository, options.jobs)
            ours, missed, our_seconds = oracle.run_audit(audit, file, repository, options.jobs)
            comparable = scanned - missed.keys()
            theirs = {finding for finding in theirs if finding[1] in comparable}
            ours = {finding for finding in ours if finding[1] in comparable}
            print(f"\n{repository}: {len(comparable)} files compared, {len(scanned & missed.keys())} that audit left out")
            print(f"  audit {our_seconds:.1f} s, Semgrep {their_seconds:.1f} s; Semgrep reports {len(errors)} errors")
            for reason, count in collections.Counter(missed[path] for path in scanned & missed.keys()).most_common(5):
                print(f"  left out by audit: {reason} ({count})")
            rules = collections.defaultdict(lambda: (set(), set()))
            for finding in ours:
                rules[finding[0]][0].add(finding)
            for finding in theirs:
                rules[finding[0]][1].add(finding)
            for rule, (mine, yours) in sorted(rules.items(), key=lambda item: -len(item[1][0] ^ item[1][1])):
                if mine == yours:
                    continue
                print(f"  {ids[rule]}: both {len(mine & yours)}, only audit {len(mine - yours)}, only Semgrep {len(yours - mine)}")
                for engine, difference in (("audit", mine - yours), ("Semgrep", yours - mine)):
                    for _, path, first, last in sorted(difference)[: options.list]:
                        print(f"    only {engine}: {path}:{first}-{last}")
            agree, all_found = len(ours & theirs), len(ours | theirs)
            print(f"  {agree} findings in both, {all_found} in either: {share(agree, all_found)}")
            both, either = both + agree, either + all_found
    print(f"\nagreement: {both} findings in both, {either} in either: {share(both, either)}")


def share(part, whole):
    """A share to three decimals."""
    return f"{part / whole:.3f}" if whole else "nothing found by either"


if __name__ == "__main__":
    main()
