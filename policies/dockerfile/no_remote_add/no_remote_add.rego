# METADATA
# title: Builds check what they download
# description: >-
#   Checks that a Dockerfile adds no file from a URL without its checksum, and pipes no download straight into a shell
#   or another interpreter. Whoever controls the server, or the way to it, decides what is in the image.
# related_resources:
# - https://docs.docker.com/reference/dockerfile/#add---checksum
# - https://docs.docker.com/build/building/best-practices/#add-or-copy
# custom:
#   id: ANX-DOCKER-0004
#   severity: medium
#   topic: unverified-downloads
#   subjects: [dockerfile.stage]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "software from outside is checked before it is installed"}
#   - {id: A.5.21, strength: supports, rationale: "what is taken from suppliers is what was chosen"}
#   does_not_show: "that files which a `RUN` downloads and keeps are checked before they are used"
#   remediation: >-
#     Use `ADD --checksum=sha256:...`, or download to a file, compare it with `sha256sum --check`, and run it
#     then; better, install the package of a signed repository.
package policies.dockerfile.no_remote_add

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "add"
	is_array(instruction.value)
	some value in instruction.value
	some source in split(value, " ")
	_remote(source)
	not _verified(instruction, source)
	finding := {
		"message": sprintf("%s adds a file from a URL without a checksum", [input.subject.address]),
		"path": ["instructions", i],
	}
}

deny contains finding if {
	some i, instruction in input.subject.config.instructions
	instruction.cmd == "run"
	is_string(instruction.text)
	_runs_download(instruction.text)
	finding := {
		"message": sprintf("%s runs a script straight from a download", [input.subject.address]),
		"path": ["instructions", i],
	}
}

_remote(source) if regex.match(`^["'\[]*(https?|ftp|git|ssh)://`, lower(source))

_remote(source) if regex.match(`^["'\[]*git@`, lower(source))

_verified(instruction, _) if {
	some flag in instruction.flags
	startswith(flag, "--checksum=")
}

# A git repository at a full commit.
_verified(_, source) if regex.match(`#[0-9a-f]{40}(:[^ ]*)?$`, source)

# Commands that may stand between a pipe and the interpreter: `sudo -E`, `env X=1`.
_before := `[ \t]*((sudo|env|/usr/bin/env|-[A-Za-z]+|[A-Za-z_][A-Za-z0-9_]*=[^ \t|;&]*)[ \t]+)*(/[a-z/]*/)?`

_shell := `(ba|da|z|a|k)?sh`

_end := `([ \t\n;&)"'\]]|$)`

# `curl ... | sh`
_runs_download(text) if {
	regex.match(concat("", [`(curl|wget)[ \t][^;&\n]*[^;&|\n]\|`, _before, _shell, _end]), text)
}

# `curl ... | python3 -`: other interpreters filter data as well, unless they read their program from the pipe.
_runs_download(text) if {
	program := `(python[0-9.]*|perl|ruby|php|node)[ \t]*(--?[ \t\n]|--?$|[\n;&)"'\]]|$)`
	regex.match(concat("", [`(curl|wget)[ \t][^;&\n]*[^;&|\n]\|`, _before, program]), text)
}

# `sh -c "$(curl ...)"`, `bash <(curl ...)`
_runs_download(text) if {
	substitution := `([ \t]+-[a-z]+)*[ \t]+["']?([$<]\(|\x60)[ \t]*(curl|wget)[ \t]`
	regex.match(concat("", [`(^|[^A-Za-z0-9_.-])(`, _shell, `|eval|source)`, substitution]), text)
}

# `iex ((New-Object Net.WebClient).DownloadString(...))`, `irm ... | iex`
_runs_download(text) if {
	regex.match(`(^|[^a-z])(iex|invoke-expression)([^a-z]|$)`, lower(text))
	regex.match(`downloadstring|invoke-webrequest|invoke-restmethod|(^|[^a-z])i(rm|wr)[^a-z]`, lower(text))
}
