"""Runs Semgrep, the oracle for the meaning of pattern rules, next to audit over the same rules and files.

Semgrep is the one that SEMGREP names, or else one installed in .deps/semgrep, which `find_semgrep` makes.
"""

import json
import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
# The oracle must not change under us: a newer version may mean other things by the same pattern.
SEMGREP_VERSION = "1.182.0"


def find_semgrep():
    """The path of Semgrep's command, which is installed when there is none."""
    named = os.environ.get("SEMGREP")
    if named:
        if not os.access(named, os.X_OK):
            sys.exit(f"SEMGREP names `{named}`, which is not a program")
        return pathlib.Path(named).resolve()
    home = ROOT / ".deps" / "semgrep"
    command = home / "bin" / "semgrep"
    stamp = home / f"version-{SEMGREP_VERSION}"
    if not (stamp.exists() and os.access(command, os.X_OK)):
        install_semgrep(home)
        stamp.touch()
    return command


def install_semgrep(home):
    """Makes an environment of its own in a folder, with Semgrep from PyPI in it."""
    print(f"installing semgrep {SEMGREP_VERSION} from PyPI into .deps/semgrep; this takes a minute or two", file=sys.stderr)
    pip = [home / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    steps = [
        ([sys.executable, "-m", "venv", "--clear", home], "Python cannot make an environment (Debian: install python3-venv)"),
        ([*pip, "--retries=1", "--timeout=30", f"semgrep=={SEMGREP_VERSION}"], "pip cannot install Semgrep"),
    ]
    for command, meaning in steps:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            said = "\n".join(f"    {line}" for line in done.stdout.strip().splitlines()[-4:])
            sys.exit(
                f"{meaning}:\n{said}\n"
                f"install semgrep {SEMGREP_VERSION} some other way, and type: SEMGREP=/path/to/bin/semgrep {sys.argv[0]}"
            )


def with_semgrep_python():
    """Goes on under Semgrep's own Python, which can read YAML; returns Semgrep's path."""
    semgrep = find_semgrep()
    python = semgrep.parent / "python"
    try:
        import ruamel.yaml  # noqa: F401
    except ImportError:
        if not os.access(python, os.X_OK):
            sys.exit(f"there is no Python beside {semgrep}; let SEMGREP name the one in its environment's bin folder")
        if os.environ.get("AUDIT_ORACLE_PYTHON"):
            sys.exit(f"{python} has no ruamel.yaml, which Semgrep installs")
        os.environ["AUDIT_ORACLE_PYTHON"] = "1"
        os.environ["SEMGREP"] = str(semgrep)
        os.execv(python, [str(python), *sys.argv])
    return semgrep


def version(program):
    """What a program says is its version."""
    return subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()


def find_audit():
    """The path of our binary: AUDIT, or the newest build."""
    named = os.environ.get("AUDIT")
    if named:
        if not os.access(named, os.X_OK):
            sys.exit(f"AUDIT names `{named}`, which is not a program; type: make build")
        return pathlib.Path(named).resolve()
    builds = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "audit").exists()]
    if not builds:
        sys.exit("audit is not built; type: make build")
    return max(builds, key=lambda path: path.stat().st_mtime)


def load_rules(path):
    """The entries of the rule files at a path: (file, entry), in order."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    path = pathlib.Path(path)
    files = [path] if path.is_file() else sorted([*path.rglob("*.yaml"), *path.rglob("*.yml")])
    endings = (".test.yaml", ".test.yml", ".fixed.yaml", ".fixed.yml")
    for file in files:
        if file.name.endswith(endings) or any(part.startswith(".") for part in file.relative_to(path).parts):
            continue
        try:
            content = YAML(typ="safe").load(file.read_text())
        except (YAMLError, UnicodeDecodeError) as error:
            print(f"left out {file}: {error}", file=sys.stderr)
            continue
        if isinstance(content, dict) and isinstance(content.get("rules"), list):
            for entry in content["rules"]:
                if isinstance(entry, dict) and "id" in entry:
                    yield file, entry


def names(entries):
    """An id of its own for each entry: several files may use one."""
    return [f"r{number:04}-{entry['id'].replace('.', '__')}" for number, (_, entry) in enumerate(entries)]


def write_rules(entries, path):
    """Writes entries as one rule file under `names`; returns the original id of each."""
    ids = {}
    renamed = []
    for name, (_, entry) in zip(names(entries), entries):
        ids[name] = entry["id"]
        renamed.append({**entry, "id": name})
    # JSON is YAML, and needs no care for quoting.
    pathlib.Path(path).write_text(json.dumps({"rules": renamed}, ensure_ascii=False, default=str))
    return ids


def run_semgrep(semgrep, rules, target, jobs=2):
    """Semgrep's findings as {(rule, path, first line, last line)}, the paths it looked at, its errors, and the seconds it took."""
    command = [semgrep, "scan", "--json", "--metrics=off", "--disable-version-check", "--disable-nosem", "--quiet"]
    command += ["--no-git-ignore", "--max-target-bytes=0", "--timeout=60", "--timeout-threshold=0", f"--jobs={jobs}"]
    start = time.monotonic()
    done = subprocess.run([*command, "--config", rules, "."], cwd=target, capture_output=True, text=True)
    seconds = time.monotonic() - start
    try:
        output = json.loads(done.stdout)
    except json.JSONDecodeError:
        sys.exit(f"semgrep failed with status {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    found = set()
    for item in output["results"]:
        first, last = item["start"]["line"], item["end"]["line"]
        # A match that ends with a line's end: Semgrep says the line after.
        if item["end"]["col"] == 1 and last > first:
            last -= 1
        found.add((item["check_id"].rsplit(".", 1)[-1], item["path"].removeprefix("./"), first, last))
    scanned = {path.removeprefix("./") for path in output["paths"]["scanned"]}
    errors = [f"{item.get('path', '')}: {item['message']}".splitlines()[0] for item in output["errors"]]
    return found, scanned, errors, seconds


def run_audit(audit, rules, target, jobs=2):
    """Our findings in the same form, the paths we skipped or failed on with the reason, and the seconds it took."""
    command = [audit, "scan", "--no-register", "--format=json", "--no-default-rules", "--quiet", f"--jobs={jobs}"]
    start = time.monotonic()
    done = subprocess.run([*command, "--include-vendored", "--rules", rules, "."], cwd=target, capture_output=True, text=True)
    seconds = time.monotonic() - start
    try:
        output = json.loads(done.stdout)
    except json.JSONDecodeError:
        sys.exit(f"audit failed with status {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    found = {(item["rule"], item["path"], item["startLine"], item["endLine"]) for item in output["findings"]}
    coverage = output["coverage"]
    missed = {item["path"]: item["reason"] for item in [*coverage["skipped"], *coverage["failed"]]}
    return found, missed, seconds
