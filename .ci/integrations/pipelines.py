"""Holds the component for GitLab and the snippets of the documentation to the schemas of their makers, and runs what is
shell in them on a branch of the demo.

    pipelines.py --annexa BINARY --tools FOLDER --scratch FOLDER
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import sys

import yaml

from place import DAY, NEW, ROOT, clone, path_with, program, repository, run

PAGES = ("docs/pull-request.md", "docs/install.md")
COMPONENT = ROOT / "templates/annexa.yml"


class Place:
    """A clone of the branch, and a program `annexa` that judges by the day of the demo."""

    def __init__(self, annexa: pathlib.Path, tools: pathlib.Path, scratch: pathlib.Path) -> None:
        shutil.rmtree(scratch, ignore_errors=True)
        self.tools, self.scratch = tools, scratch
        dated = f'#!/bin/sh\nif [ "$1" = check ]; then shift; set -- check --as-of {DAY} "$@"; fi\nexec {annexa} "$@"\n'
        program(scratch / "bin", "annexa", dated)
        self.origin, self.base = repository(scratch)
        self.tree = clone(self.origin, scratch / "tree")

    def shell(self, script: str, shell: str = "sh", **variables: str):
        environment = {"PATH": path_with(self.scratch / "bin"), "HOME": str(self.scratch)} | variables
        return run(shell, "-e", "-c", script, cwd=self.tree, env=environment)

    def valid(self, schema: str, name: str, document: object) -> bool:
        """Whether a document is what a maker's schema asks for."""
        file = self.scratch / name
        file.write_text(document if isinstance(document, str) else json.dumps(document))
        return run(self.tools / "check-jsonschema", "--builtin-schema", schema, file).code == 0


def interpolated(body: object, values: dict[str, object]) -> object:
    """Fills in `$[[ inputs.NAME ]]` as GitLab does: alone it is the value, in a text its text."""
    if isinstance(body, dict):
        return {key: interpolated(value, values) for key, value in body.items()}
    if isinstance(body, list):
        return [interpolated(value, values) for value in body]
    if not isinstance(body, str):
        return body
    alone = re.fullmatch(r"\$\[\[ inputs\.([\w-]+) \]\]", body)
    return values[alone[1]] if alone else re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda m: str(values[m[1]]), body)


def component(given: dict[str, object]) -> dict:
    """What the component makes of some inputs."""
    header, body = yaml.safe_load_all(COMPONENT.read_text())
    inputs = header["spec"]["inputs"]
    assert not set(given) - set(inputs), f"the component has no input {set(given) - set(inputs)}"
    values = {}
    for name, row in inputs.items():
        assert "default" in row or name in given, f"the component asks for {name}"
        values[name] = given.get(name, row.get("default"))
    configuration = interpolated(body, values)
    assert "$[[" not in json.dumps(configuration)
    return configuration


def the_component_is_one(place: Place) -> None:
    header, _ = yaml.safe_load_all(COMPONENT.read_text())
    configuration = component({"image": "annexa", "install": ["true"], "allow-failure": True})
    assert place.valid("vendor.gitlab-ci", "header.yml", header), header
    assert place.valid("vendor.gitlab-ci", "component.yml", configuration), configuration
    assert not place.valid("vendor.gitlab-ci", "wrong.yml", {"annexa": configuration["annexa"] | {"script": 1}})


def the_component_does_its_work(place: Place) -> None:
    def ran(variables: dict[str, str] = {}, **given: object):
        job = component({"image": "annexa"} | {name.replace("_", "-"): value for name, value in given.items()})["annexa"]
        for path in ("annexa.json", "annexa.xml", "gl-code-quality-report.json"):
            (place.tree / path).unlink(missing_ok=True)
        lines = [*job["before_script"], *job["script"]]
        return place.shell("\n".join(lines), **job["variables"] | variables)

    merge = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": place.base}
    done = ran(merge)
    record = json.loads((place.tree / "annexa.json").read_text())
    assert done.code == 1 and record["comparison"]["new"] > 0 and NEW in done.output, done.output
    # GitLab works out itself what is new: its report holds everything.
    issues = json.loads((place.tree / "gl-code-quality-report.json").read_text())
    assert len(issues) > record["comparison"]["new"] + 100, len(issues)
    assert "<testsuite" in (place.tree / "annexa.xml").read_text()

    shutil.copy(place.tree / "annexa.json", place.scratch / "baseline.json")
    for given in ({}, {"since": "none"}):
        assert ran({} if given == {} else merge, **given).code == 1
        assert json.loads((place.tree / "annexa.json").read_text()).get("comparison") is None
    assert ran(merge, baseline=str(place.scratch / "baseline.json")).code == 0
    assert ran(since="origin/main", threshold="critical").code == 0
    assert ran(merge, args="--policy ANX-TF-*").code == 0
    assert ran(args="--nonsense").code == 2
    assert ran(merge, args="; touch pwned", since="$(touch pwned)").code == 2
    done = ran(merge, install=["touch installed"], allow_failure=True)
    assert (place.tree / "installed").exists() and not (place.tree / "pwned").exists()


def snippets(page: str) -> list[tuple[str, str, str]]:
    """The fenced blocks of a page: under which heading, in which language, what."""
    heading, found, block = "", [], None
    for line in (ROOT / page).read_text().splitlines():
        if line.startswith("#") and block is None:
            heading = line.lstrip("# ")
        elif line.startswith("```"):
            if block is None:
                language, block = line[3:], []
            else:
                found.append((heading, language, "\n".join(block) + "\n"))
                block = None
        elif block is not None:
            block.append(line)
    assert block is None, f"{page}: a block has no end"
    return found


def filled(text: str) -> str:
    """A snippet with its blanks filled in."""
    return text.replace("<owner>", "owner").replace("<version>", "0.1.0").replace("<commit>", "0" * 40)


def the_snippets_hold(place: Place) -> None:
    seen = set()
    for page in PAGES:
        for heading, language, text in snippets(page):
            check = {"yaml": yaml_snippet, "groovy": groovy_snippet, "sh": shell_snippet}[language]
            check(place, heading, filled(text))
            seen.add((heading, language))
    expected = {("GitHub Actions", "yaml"), ("GitLab", "yaml"), ("Azure Pipelines", "yaml"), ("Jenkins", "groovy")}
    assert expected <= seen, f"no snippet for {expected - seen}"


def yaml_snippet(place: Place, heading: str, text: str) -> None:
    document = yaml.safe_load(text)
    if heading == "GitHub Actions":
        assert place.valid("vendor.github-workflows", "workflow.yml", text), text
        workflows = place.scratch / "snippet/.github/workflows"
        workflows.mkdir(parents=True, exist_ok=True)
        (workflows / "annexa.yml").write_text(text)
        done = run(place.tools / "zizmor", "--offline", "--persona", "pedantic", workflows)
        assert done.code == 0, done.output
        known = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
        steps = [step for job in document["jobs"].values() for step in job["steps"]]
        [ours] = [step for step in steps if step["uses"].startswith("owner/annexa@")]
        assert set(ours["with"]) <= set(known), ours
    elif heading == "GitLab":
        assert place.valid("vendor.gitlab-ci", "include.yml", text), text
        [include] = document["include"]
        assert include["component"].split("@")[0].endswith(f"/{COMPONENT.stem}"), include
        component(include["inputs"])
    else:
        assert heading == "Azure Pipelines", heading
        assert place.valid("vendor.azure-pipelines", "azure.yml", text), text
        assert not place.valid("vendor.azure-pipelines", "azure-wrong.yml", text.replace("- script:", "- scrpt:"))
        [script] = [step["script"] for step in document["steps"] if "script" in step]
        finds_the_new_service(place, script, SYSTEM_PULLREQUEST_TARGETBRANCHNAME="main")
        [publish] = [step for step in document["steps"] if step.get("task") == "PublishTestResults@2"]
        assert (place.tree / publish["inputs"]["testResultsFiles"]).exists()


def groovy_snippet(place: Place, heading: str, text: str) -> None:
    assert all(text.count(one) == text.count(other) for one, other in ("{}", "()")), text
    [script] = re.findall(r"sh '([^']*)'", text)
    finds_the_new_service(place, script, CHANGE_TARGET="main")
    [results] = re.findall(r"testResults: '([^']*)'", text)
    assert (place.tree / results).exists()


def finds_the_new_service(place: Place, script: str, **variables: str) -> None:
    (place.tree / "annexa.xml").unlink(missing_ok=True)
    for environment in (variables, {}):
        done = place.shell(script, **environment)
        assert done.code == 1 and NEW in done.output, done.output


def shell_snippet(place: Place, heading: str, text: str) -> None:
    """What can be run here is run; of the rest, the words have to be known where they are ours."""
    assert place.shell(f"set -n\n{text}", "bash").code == 0, text
    commands = [line for line in text.splitlines() if line.startswith("annexa ") or " && annexa " in line]
    home = place.scratch / "home/.local/share"
    (home / "bash-completion/completions").mkdir(parents=True, exist_ok=True)
    for command in commands:
        done = place.shell(command, "bash", HOME=str(place.scratch / "home"))
        assert done.code == (1 if "--since" in command else 0), f"{command}: {done.output}"
    if "annexa man" in text:
        assert (home / "man/man1/annexa-check.1").exists() and (home / "bash-completion/completions/annexa").exists()
    if "gh attestation" in text or "cosign" in text:
        assert ".github/workflows/release.yml" in text and (ROOT / ".github/workflows/release.yml").exists()


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("annexa", "tools", "scratch"):
        parser.add_argument(f"--{name}", type=lambda text: pathlib.Path(os.path.abspath(text)), required=True)
    arguments = parser.parse_args()
    place = Place(arguments.annexa, arguments.tools, arguments.scratch / "pipelines")
    for case in (the_component_is_one, the_component_does_its_work, the_snippets_hold):
        case(place)
        print(f"pipelines: {case.__name__.replace('_', ' ')}")


if __name__ == "__main__":
    sys.exit(main())
