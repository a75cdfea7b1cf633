# What lines of shell scripts do, for every technology that holds scripts.
package policies.lib.shell

import data.policies.lib.credentials

# Returns the places where a script pipes a download straight into an interpreter: the texts themselves.
run_downloads(script) := {text |
	is_string(script)
	some pattern in [_piped, _piped_program, _substituted, _by_address]
	some text in regex.find_n(pattern, _uncommented(script), -1)
} | {text |
	is_string(script)
	some text in regex.find_n(`(?im)^([^\n]*[^a-z\n])?(iex|invoke-expression)([^a-z\n][^\n]*)?$`, script, -1)
	regex.match(`(?i)downloadstring|invoke-webrequest|invoke-restmethod|(^|[^a-z])i(rm|wr)[^a-z]`, text)
}

# Comment lines do nothing.
_uncommented(script) := regex.replace(script, `(?m)^[ \t]*#[^\n]*$`, "")

# Commands that may stand between a pipe and the interpreter: `sudo -E`, `env X=1`.
_before := `[ \t]*((sudo|env|/usr/bin/env|-[A-Za-z]+|[A-Za-z_][A-Za-z0-9_]*=[^ \t|;&]*)[ \t]+)*(/[a-z/]*/)?`

_shell := `(ba|da|z|a|k)?sh`

_end := `([ \t\n;&)"'\]]|$)`

# `curl ... | sh`
_piped := concat("", [`(curl|wget)[ \t][^;&\n]*[^;&|\n]\|`, _before, _shell, _end])

# `curl ... | python3 -`: other interpreters filter data as well, unless they read their program from the pipe.
_piped_program := concat("", [
	`(curl|wget)[ \t][^;&\n]*[^;&|\n]\|`,
	_before,
	`(python[0-9.]*|perl|ruby|php|node)[ \t]*(--?[ \t\n]|--?$|[\n;&)"'\]]|$)`,
])

# `sh -c "$(curl ...)"`, `bash <(curl ...)`
_substituted := concat("", [
	`(^|[^A-Za-z0-9_.-])(`,
	_shell,
	`|eval|source)([ \t]+-[a-z]+)*[ \t]+["']?([$<]\(|\x60)[ \t]*(curl|wget)[ \t]`,
])

# `deno run https://...`
_by_address := `(^|[^A-Za-z0-9_.-])deno[ \t]+(run|install)[ \t]([^\n;&|]*[ \t])?["']?https?://[^ \n"']*`

# Returns the names of the script files that a script downloads and then runs, where nothing in it checks a download.
run_files(script) := {name |
	is_string(script)
	text := _uncommented(script)
	not regex.match(_checks_files, text)
	some pattern in [_saved, _kept]
	some match in regex.find_all_string_submatch_n(pattern, text, -1)
	name := match[1]
	regex.match(sprintf(_runs_file, [name, name]), text)
}

# `curl -o install.sh ...`, `wget ... > install.sh`
_saved := concat("", [
	`(?:curl|wget)[ \t](?:[^\n;&|]|\\\n)*(?:-[a-zA-Z]*[oO]|--output|--output-document|>)[ \t=]*["']?`,
	`(?:[^ \t\n"':]*/)?([A-Za-z0-9_-]+\.(?:sh|bash|py|pl|ps1))(?:["' \t\n;&|)]|$)`,
])

# `curl -O https://example.com/install.sh`, `wget https://example.com/install.sh`
_kept := `(?:curl|wget)[ \t](?:[^\n;&|]|\\\n)*://[^ \t\n"']*/([A-Za-z0-9_-]+\.(?:sh|bash|py|pl|ps1))(?:["' \t\n;&|)]|$)`

_runs_file := concat("|", [
	concat("", [
		`(?m)(^|[ \t;&|(])(\.|source|(ba|da|z|a|k)?sh|python[0-9.]*|perl|pwsh|powershell)([ \t]+-[A-Za-z]+)*[ \t]+`,
		`["']?([^ \t\n"';&|:]*/)?%s(["' \t\n;&|)]|$)`,
	]),
	`(?m)(^|[;&|(]|sudo)[ \t]*["']?([^ \t\n"';&|:]*/)%s(["' \t\n;&|)]|$)`,
])

_checks_files := concat("", [
	`(?i)(sha(1|256|512)?sum|shasum|gpgv?[ \t]+([^\n]*[ \t])?--verify|cosign`,
	`|minisign|openssl[ \t]+dgst|get-filehash|slsa-verifier|attestation verify)`,
])

# Returns the texts in a script that download over a connection that is not encrypted. What stands in the own network
# is left alone: names without a dot and private addresses.
plain_downloads(script) := {text |
	is_string(script)
	some pattern in _plain
	some text in regex.find_n(pattern, _uncommented(script), -1)
	not regex.match(_own_network, text)
	not regex.match(`(?i)proxy|[ \t]-x[ \t=]`, text)
}

_plain := [
	`(?i)(^|[^a-z0-9_.-])(curl|wget|aria2c)([ \t]([^\n;&|]|\\\n)*)?["' \t=](http|ftp)://[^ \t"'\n;&|)]+`,
	concat("", [
		`(?i)(^|[^a-z0-9_.-])(git|pip[0-9.]*|uv|npm|pnpm|yarn|gem|rpm|yum|dnf|yum-config-manager|apk|zypper|helm)[ \t]`,
		`([^\n;&|]|\\\n)*["' \t=+](http|git)://[^ \t"'\n;&|)]+`,
	]),
	concat("", [
		`(?i)(^|[^a-z0-9_-])(iwr|irm|invoke-webrequest|invoke-restmethod|start-bitstransfer|downloadfile|downloadstring)`,
		`[ \t(]([^\n;&|]*["' \t(])?(http|ftp)://[^ \t"'\n;&|)]+`,
	]),
]

_own_network := concat("", [
	`(?i)://([^/@ ]*@)?(\$|\{|localhost|127[.]|10[.]|192[.]168[.]|172[.](1[6-9]|2[0-9]|3[01])[.]`,
	`|169[.]254[.]|0[.]0[.]0[.]0|\[`,
	`|[^./:]+([/:?"' ]|$)|[^/: ]*[.](local|localhost|internal|intranet|lan|corp|home|svc|test|cluster)([/:?"' ]|$)`,
	`|[^/: ]*[.]svc[.])`,
])

# Returns the texts in a script that open a shell to another host, as an intruder's script does. Asking whether a port
# is open (`nc -z`) is none.
reverse_shells(script) := {text |
	is_string(script)
	some text in regex.find_n(_reverse_shell, _uncommented(script), -1)
	not regex.match(`(nc|ncat|netcat)([.][a-z]+)?([ \t]+-[a-z0-9]+([ \t]+[0-9]+)?)*[ \t]+(-[a-y]*z|127[.])`, text)
}

_reverse_shell := concat("|", [
	`/dev/(tcp|udp)/[^ \n]+[^\n]*0?[<>]&[ ]?[0-9]`,
	`(ba|da|z)?sh -i[^\n]*/dev/(tcp|udp)/`,
	concat("", [
		`(^|[ \t\n;&|(/])(nc|ncat|netcat)([.][a-z]+)?[ \t][^\n|;]*-(-exec|-sh-exec|[a-z]*[ec])`,
		`[ \t]+["']?(/[a-z/]*)?(ba|da|z)?sh`,
	]),
	concat("", [
		`(^|[ \t\n;&|(/])(nc|ncat|netcat)([.][a-z]+)?([ \t]+-[a-z0-9]+([ \t]+[0-9]{1,4})?)*`,
		`[ \t]+[0-9]{1,3}(\.[0-9]{1,3}){3}[ \t]+([0-9]+|\$)`,
	]),
	concat("", [
		`(?i:(^|[ \t\n;&|(/])(python[0-9.]*|perl|php|ruby)[ \t][^\n]*(socket|fsockopen)[^\n]*`,
		`(/bin/(ba|da|z)?sh|dup2|pty\.spawn))`,
	]),
	`(^|[ \t\n;&|(])(telnet|openssl[ \t]+s_client)[ \t][^\n|]*\|[ \t]*(/[a-z/]*/)?(ba|da|z)?sh([ \t\n;&|]|$)`,
	`(^|[ \t\n;&|(])xterm[ \t]+-display[ \t]+[0-9]`,
	`mkfifo[^\n]*\|[ \t]*(nc|ncat|netcat)[ \t]`,
	`socat[^\n]*exec:[^\n]*(ba|da|z)?sh`,
])

# Returns the texts in a script that switch off the check of certificates or of signatures.
unchecked_transfers(script) := {text |
	is_string(script)
	some pattern in _unchecked
	some text in regex.find_n(pattern, _uncommented(script), -1)
}

# A command's arguments up to the next command; a line may go on behind a backslash.
_arguments := `([^\n;&|]|\\\n)*[ \t]`

_unchecked := [
	concat("", [`(^|[^a-z0-9_.-])curl`, _arguments, `(-[a-zA-Z]*k[a-zA-Z]*|--(proxy-|doh-)?insecure)([ \t\n;&|"']|$)`]),
	concat("", [`(^|[^a-z0-9_.-])wget`, _arguments, `--no-check-certificate`]),
	`(?i)(check_certificate[ ]*=[ ]*(off|no)|insecure["']?[ ]*>>?[ ]*[^ \n]*curlrc)`,
	concat("", [`(^|[^a-z0-9_.-])(pip[0-9.]*|uv)`, _arguments, `--(trusted-host|allow-insecure-host)`]),
	`pip[0-9.]*[ \t]+config[ \t]+[^\n;&|]*trusted-host`,
	`(^|\\n|[\s"'])trusted-host[ ]*=[ ]*[^ \n]+`,
	concat("", [
		`(?i)((npm|yarn|pnpm)[ \t]([^\n;&|]*[^a-z0-9_])?|^|\\n|[^a-z0-9_])`,
		`(strict-ssl|enablestrictssl)["']?[ \t]*[ \t:=][ \t]*["']?false`,
	]),
	`(npm|yarn|pnpm)[ \t][^\n;&|]*--no-strict-ssl`,
	concat("", [
		`(?i)git([ \t]+-c[ \t]+|[ \t]+config[ \t][^\n;&|]*)`,
		`["']?http\.([^ \n]*\.)?sslverify["']?([ \t]+|=)["']?(false|0|no|off)`,
	]),
	concat("", [
		`(?i)(^|[^a-z0-9_])(git_ssl_no_verify|vault_skip_verify|azure_cli_disable_connection_verification)`,
		`=["']?(1|true|yes)`,
	]),
	concat("", [
		`(^|[^a-z0-9_.-])(apt-get|apt|aptitude)`,
		_arguments,
		`--(allow-unauthenticated|force-yes|allow-insecure-repositories|allow-untrusted)`,
	]),
	`(?i)(allowunauthenticated|allow(downgradeto)?insecurerepositories)["']?[ \t=]+\\?["']?(true|yes|1)["']?`,
	`(?i)acquire::https?::verify-(peer|host)["']?[ \t=]+\\?["']?(false|no|0)`,
	`\[[^\]\n]*trusted[ ]*=[ ]*yes[^\]\n]*\]`,
	concat("", [
		`(^|[^a-z0-9_.-])(yum|dnf|tdnf|microdnf|zypper)`,
		_arguments,
		`--(nogpgcheck|no-gpg-?checks?|allow-unsigned-rpm|setopt=[a-z*.]*(gpgcheck|sslverify)=["']?(0|false|no))`,
	]),
	`(?i)(gpgcheck|sslverify|repo_gpgcheck)[ ]*=[ ]*["']?(0|false|no)`,
	concat("", [`(^|[^a-z0-9_.-])apk`, _arguments, `--allow-untrusted`]),
	concat("", [`(^|[^a-z0-9_.-])rpm`, _arguments, `--(nodigest|nosignature|noverify|nofiledigest)`]),
	`_pkgverify_level[ \t]+none|dpkg[ \t][^\n;&|]*--force-bad-verify|(?i:siglevel[ ]*=[ ]*never)`,
	concat("", [
		`(?i)(^|[^a-z0-9_])(node_tls_reject_unauthorized|pythonhttpsverify|(npm_config|yarn|yarn_enable)_strict_ssl`,
		`|(conda|mamba)_ssl_verify|ansible_host_key_checking)=["']?(0|false)["']?([ \t\n;&|)]|$)`,
	]),
	`(?i)(^|[^a-z0-9_])(curl_insecure|pip_trusted_host|uv_insecure_host|goinsecure|gosumdb=off)(=|[ \t\n;&|)]|$)`,
	`(^|[^a-z0-9_.-])(gem|bundle)[ \t][^\n;&|]*ssl_verify_(mode|none)[^\n;&|]*(0|none)|:ssl_verify_mode:[ ]*0`,
	`(?i)composer[ \t][^\n;&|]*(secure-http|disable-tls)([ \t]+|=)(false|true)`,
	`(?i)conda[ \t]+config[ \t][^\n;&|]*ssl_verify[ \t]+(false|no)`,
	`(^|[^a-z0-9_.-])(conda|mamba)[ \t][^\n;&|]*--insecure`,
	`ssl_verify=(no|false|0)|(^|[^a-z0-9_.-])poetry[ \t]+config[ \t]+[^\n;&|]*[.]cert[ \t]+false`,
	concat("", [
		`--(insecure-skip-tls-verify|tls-skip-verify|skip-ssl-validation|no-verify-ssl|trust-server-cert)`,
		`(=["']?true["']?)?([ \t\n;&|"')]|$)`,
	]),
	`--((src-|dest-)?tls-verify|check-certificate|verify)=["']?(false|no)`,
	`(?i)-skip(certificate|publisher)check|servercertificatevalidationcallback[ ]*=[ ]*\{[ ]*\$true`,
	_options,
]

# Options that stand in the value of a variable as well, as in `MAVEN_OPTS`.
_options := `(?i)maven[.]wagon[.]http[.]ssl[.](insecure|allowall)=true|stricthostkeychecking["']?[= \t]+["']?(no|off)`

# True for a variable that makes programs skip the check of certificates.
disables_checks(name, value) if {
	upper(name) in {
		"AZURE_CLI_DISABLE_CONNECTION_VERIFICATION",
		"CURL_INSECURE",
		"GIT_SSL_NO_VERIFY",
		"VAULT_SKIP_VERIFY",
	}
	lower(sprintf("%v", [value])) in {"1", "true", "yes", "on"}
}

disables_checks(name, value) if {
	upper(name) in {
		"ANSIBLE_HOST_KEY_CHECKING",
		"CONDA_SSL_VERIFY",
		"GOSUMDB",
		"NODE_TLS_REJECT_UNAUTHORIZED",
		"NPM_CONFIG_STRICT_SSL",
		"PYTHONHTTPSVERIFY",
		"YARN_ENABLE_STRICT_SSL",
		"YARN_STRICT_SSL",
	}
	lower(sprintf("%v", [value])) in {"0", "false", "no", "off"}
}

disables_checks(name, value) if {
	upper(name) in {"GOINSECURE", "PIP_TRUSTED_HOST", "UV_INSECURE_HOST"}
	not value in {"", null}
}

disables_checks(_, value) if {
	is_string(value)
	regex.match(_options, value)
}

# Returns the names of variables that a script fills with a download and then runs: `x=$(curl ...)`, `eval "$x"`.
run_variables(script) := {name |
	is_string(script)
	text := _uncommented(script)
	some match in regex.find_all_string_submatch_n(_downloaded, text, -1)
	name := match[1]
	regex.match(sprintf(`(^|[^A-Za-z0-9_.-])(eval|(ba|da|z)?sh -c)[ \t]+["']?\$\{?%s([^A-Za-z0-9_]|$)`, [name]), text)
}

_downloaded := `([A-Za-z_][A-Za-z0-9_]*)=["']?(?:\$\(|\x60)[ \t]*(?:curl|wget)[ \t]`

# Returns the texts in a script that send the environment, a token of the job or files with keys to somebody else.
leaks(script) := {text |
	is_string(script)
	some pattern in _leaks
	some text in regex.find_n(pattern, _uncommented(script), -1)
}

_leaks := [
	concat("", [
		`(?i)(curl|wget|invoke-webrequest|invoke-restmethod|iwr|irm)[ \t][^\n]*(webhook\.site|requestbin\.|pipedream\.net`,
		`|ngrok\.(io|app)|ngrok-free\.app|burpcollaborator\.net|oastify\.com|interact\.sh`,
		`|oast\.(fun|live|me|online|pro|site)|beeceptor\.com|requestcatcher\.com|hookbin\.com)[^ \t\n]*`,
	]),
	`(^|[^A-Za-z0-9_.-])(printenv|env|set)[ \t]*\|[^\n]*(curl|wget|nc|ncat)[ \t][^\n]*`,
	concat("", [
		`(curl|wget)[ \t][^\n]*(\$\(|\x60)[ \t]*(env|printenv|set|cat[ \t]+[^)\n]*`,
		`(/etc/(shadow|passwd)|\.ssh/id_|\.aws/credentials|/proc/self/environ))[ \t]*[|)\x60]`,
	]),
	concat("", [
		`(curl|wget)[ \t][^\n]*(-d|--data[a-z-]*|--post-data|-F|--form)[ =]*["']?[^"' \t\n]*\$\{?`,
		`(CI_JOB_JWT|CI_REGISTRY_PASSWORD|CI_DEPLOY_PASSWORD|CI_REPOSITORY_URL|ACTIONS_RUNTIME_TOKEN`,
		`|ACTIONS_ID_TOKEN_REQUEST_TOKEN|AWS_SECRET_ACCESS_KEY)`,
	]),
	concat("", [
		`(curl|wget)[ \t][^\n]*://[^ \t\n]*[/=]\$\{?`,
		`(CI_JOB_JWT|CI_REGISTRY_PASSWORD|CI_DEPLOY_PASSWORD|AWS_SECRET_ACCESS_KEY)`,
	]),
	`(?i)(curl|wget)[ \t][^\n]*\$\{\{ *tojson\( *(secrets|env) *\)`,
	concat("", [
		`(?i)(curl|wget)[ \t][^\n]*(@|-T[ \t]+|--upload-file[ =]+|--post-file[ =]+)["']?[^"' \t\n@:]*`,
		`(secrets?|credentials?|id_rsa|id_ed25519|[.]netrc|[.]npmrc|[.]env|kubeconfig|shadow)(["' \t\n.]|$)`,
	]),
]

# Returns the texts in a script that print a credential, or all variables, to the log.
printed_secrets(script) := _printed_variables(script) | _printed_environment(script)

_printed_variables(script) := {text |
	is_string(script)
	some text in regex.find_n(_printing, regex.replace(_uncommented(script), `'[^'\n]*'`, "''"), -1)
	not regex.match(`(?i)add-mask|setvariable|--password-stdin`, text)
	some match in regex.find_all_string_submatch_n(_variable, text, -1)
	match[2] == ""
	credentials.secret_name(match[1])
}

# Up to the end of the command; one whose output goes to a file or another program prints nothing.
_printing := `(?im)(^|[;&])[ \t]*(echo|printf|write-host|write-output)[ \t]+[^\n|>;&]*([\n;&]|$)`

_variable := `[$%](?:\{|\(|env:)*([A-Za-z_][A-Za-z0-9_]*)(:\+)?`

_printed_environment(script) := {text |
	is_string(script)
	some text in regex.find_n(
		`(?m)^[ \t]*(printenv|env|export -p|Get-ChildItem [Ee]nv:)([ \t]*\|[ \t]*sort)?[ \t]*$`,
		_uncommented(script),
		-1,
	)
}
