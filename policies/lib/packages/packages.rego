# Which packages a script installs without saying which version.
package policies.lib.packages

# Returns the commands that install packages of programming languages without a version.
language_installs(script) := _installs(script, {
	"npm": `(npm|pnpm)((?:[ \t]+-[^ \t\n]+)*)[ \t]+(?:install|i|add)`,
	"yarn": `(yarn)()[ \t]+(?:global[ \t]+)?add`,
	"pip": `(pip[0-9.]*|uv[ \t]+pip)((?:[ \t]+-[^ \t\n]+)*)[ \t]+install`,
	"pipx": `(pipx)()[ \t]+install`,
	"gem": `(gem)()[ \t]+(?:install|i)`,
	"cargo": `(cargo)((?:[ \t]+[+][a-z]+)?)[ \t]+install`,
	"go": `(go)()[ \t]+(?:install|get)`,
})

# Returns the commands that install packages of the operating system without a version.
system_installs(script) := _installs(script, {
	"apt": `(apt-get|apt|aptitude)((?:[ \t]+-[^ \t\n]+)*)[ \t]+install`,
	"apk": `(apk)((?:[ \t]+-[^ \t\n]+)*)[ \t]+add`,
	"yum": `(yum|dnf|tdnf|microdnf)((?:[ \t]+-[^ \t\n]+)*)[ \t]+(?:install|groupinstall)`,
	"zypper": `(zypper)((?:[ \t]+-[^ \t\n]+)*)[ \t]+(?:install|in)`,
})

# Arguments up to the next command.
_tail := `((?:[ \t]+[^ \t\n;&|)]+)+)`

_installs(script, managers) := {trim_space(match[0]) |
	is_string(script)
	some manager, command in managers
	pattern := sprintf(`(?m)(?:^|[ \t;&|("'])%s%s`, [command, _tail])
	some match in regex.find_all_string_submatch_n(pattern, _joined(script), -1)
	arguments := regex.replace(match[3], _flags_with_values, " ")
	not _version_given(manager, match[3])
	some word in split(replace(arguments, "\t", " "), " ")
	_package(word)
	not _versioned(manager, trim(word, `"'`))
}

# Lines that end in a backslash go on; comments do nothing.
_joined(script) := regex.replace(regex.replace(script, `(?m)^[ \t]*#[^\n]*$`, ""), `\\\r?\n`, " ")

_flags_with_values := concat("", [
	`[ \t]-(r|c|i|f|t|-requirement|-constraint|-index-url|-extra-index-url|-find-links|-target|-prefix|-registry`,
	`|-root|-cache-dir|-source|-virtual|-repository|-python|-default-release|-platform|-features|-bin)([ \t]+|=)[^ \t]+`,
])

# A flag for the whole command: `gem install rake -v 13.0.6`, `cargo install --git ...`.
_version_given("gem", arguments) if regex.match(`[ \t](-v|--version)([ \t=]|$)`, arguments)

_version_given("cargo", arguments) if regex.match(`[ \t]--(version|vers|rev|tag|path|locked)([ \t=]|$)`, arguments)

# Words that name a package of a registry: no flags, paths, addresses, variables or redirections.
_package(word) if {
	regex.match(`^["']?[A-Za-z0-9@][^ ]*$`, word)
	name := regex.replace(word, `[<>~!]=?[0-9].*`, "")
	not regex.match(`[$%{}<>*]|://|\.(whl|tgz|tar\.gz|deb|rpm|apk|gem|zip)["']?$`, name)
	not trim(word, `"'`) in {"pip", "setuptools", "wheel", "npm", "2", "1"}
}

_versioned(manager, word) if {
	manager in {"npm", "yarn"}
	regex.match(`^@?[^@]+@v?[0-9]|/.*/|^[^@]*:`, word)
}

_versioned(manager, word) if {
	manager in {"pip", "pipx"}
	regex.match(`(^|[^<>~!])=|@|/`, word)
}

_versioned("gem", word) if contains(word, ":")

_versioned("cargo", word) if contains(word, "@")

_versioned("go", word) if not regex.match(`@(latest|main|master|HEAD)$`, word)

_versioned(manager, word) if {
	manager in {"apt", "zypper"}
	regex.match(`[=/]|-[0-9]+[.][0-9]`, word)
}

_versioned("apk", word) if regex.match(`[=~<>/]`, word)

_versioned("yum", word) if regex.match(`-[0-9]|/|^@`, word)
