package policies.dockerfile.no_remote_add_test

import data.policies.dockerfile.no_remote_add

_stage(instruction) := {"subject": {"address": "stage 0", "config": {"instructions": [{"cmd": "from"}, instruction]}}}

_add(flags, sources) := {"cmd": "add", "flags": flags, "value": array.concat(sources, ["/opt/"])}

_run(command) := {"cmd": "run", "flags": [], "value": [command], "text": concat(" ", ["RUN", command])}

_added := {"message": "stage 0 adds a file from a URL without a checksum", "path": ["instructions", 1]}

_run_directly := {"message": "stage 0 runs a script straight from a download", "path": ["instructions", 1]}

_deny(instruction) := findings if {
	findings := no_remote_add.deny with input as _stage(instruction)
}

test_deny_url if {
	_deny(_add([], ["https://tools.example/tool.tar.gz"])) == {_added}
	_deny(_add(["--chown=app"], ["local.txt", "HTTP://tools.example/a", "https://tools.example/b"])) == {_added}
}

test_deny_url_in_a_shell_form if {
	_deny({"cmd": "add", "flags": [], "value": ["https://tools.example/tool /opt/tool"]}) == {_added}
}

test_deny_git_repository_at_a_branch if {
	_deny(_add([], ["git@git.example:team/tool.git#main"])) == {_added}
}

test_allow_checksum if {
	_deny(_add(["--checksum=sha256:1f2e"], ["https://tools.example/tool.tar.gz"])) == set()
}

test_allow_git_repository_at_a_commit if {
	source := "https://git.example/team/tool.git#0123456789abcdef0123456789abcdef01234567"
	_deny(_add([], [source])) == set()
	_deny(_add([], [concat("", [source, ":src"])])) == set()
}

test_allow_local_files if {
	_deny(_add([], ["rootfs.tar.gz", "docs/https.md"])) == set()
	_deny({"cmd": "add", "flags": []}) == set()
	_deny({"cmd": "copy", "flags": [], "value": ["https://tools.example/a", "/opt/"]}) == set()
}

test_deny_download_piped_to_a_shell if {
	every command in [
		"curl -fsSL https://tools.example/install.sh | sh",
		"wget -qO- https://tools.example/install.sh | bash -s -- --yes",
		"curl -s https://tools.example/install.sh | sudo -E bash -",
		"curl -s https://tools.example/install.sh | VERSION=1.2 sh",
		"curl -s https://tools.example/install.sh | tee install.log | /bin/bash",
		"apt-get update && curl https://tools.example/i|sh && rm -rf /var/lib/apt/lists",
		"set -e\ncurl https://tools.example/i | sh\necho done",
		"[\"sh\", \"-c\", \"curl https://tools.example/i | sh\"]",
	] {
		_deny(_run(command)) == {_run_directly}
	}
}

test_deny_download_piped_to_an_interpreter if {
	every command in [
		"curl -sSL https://tools.example/install.py | python3 -",
		"curl -sSL https://tools.example/install.py | POETRY_HOME=/opt python",
		"curl -sS https://tools.example/installer | php -- --install-dir=/usr/bin",
	] {
		_deny(_run(command)) == {_run_directly}
	}
}

test_deny_download_substituted if {
	every command in [
		"sh -c \"$(curl -fsSL https://tools.example/install.sh)\"",
		"bash <(curl -s https://tools.example/install.sh)",
		"eval `curl -s https://tools.example/env`",
	] {
		_deny(_run(command)) == {_run_directly}
	}
}

test_deny_download_run_by_powershell if {
	_deny(_run("iex ((New-Object Net.WebClient).DownloadString('https://tools.example/i.ps1'))")) == {_run_directly}
	_deny(_run("irm https://tools.example/i.ps1 | iex")) == {_run_directly}
}

test_deny_file_that_runs_unchecked if {
	_deny(_run("curl -o get.sh https://tools.example/get && sh get.sh")) == {{
		"message": "stage 0 downloads get.sh and runs it unchecked",
		"path": ["instructions", 1],
	}}
}

test_deny_download_in_a_variable if {
	_deny(_run("x=$(curl -s https://tools.example/get); eval \"$x\"")) == {_run_directly}
}

test_allow_other_commands if {
	every command in [
		"curl -fsSLo tool.tgz https://tools.example/tool.tgz && echo '1f2e  tool.tgz' | sha256sum -c && tar xzf tool.tgz",
		"curl -s https://tools.example/key.asc | gpg --dearmor -o /usr/share/keyrings/tools.gpg",
		"curl -s https://tools.example/tool.tgz | tar xz -C /opt",
		"curl -s https://tools.example/v.json | python3 -c 'import json, sys; print(json.load(sys.stdin))'",
		"curl -s https://tools.example/v.json | python3 -m json.tool",
		"curl -s https://tools.example/list | perl -pe 's/a/b/'",
		"curl -f https://tools.example/health || sh recover.sh",
		"curl -s https://tools.example/a | shasum",
		"apt-get install -y curl wget bash && bash setup.sh",
		"VERSION=$(curl -s https://tools.example/version) && echo $VERSION",
		"cat install.sh | sh",
		"Invoke-WebRequest https://tools.example/tool.zip -OutFile tool.zip",
	] {
		_deny(_run(command)) == set()
	}
}

test_allow_values_of_the_wrong_type if {
	_deny({"cmd": "run", "text": null}) == set()
	_deny({"cmd": "add", "value": "https://tools.example/tool /opt", "flags": null}) == set()
}
