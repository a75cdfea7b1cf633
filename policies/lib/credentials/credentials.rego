# Which names announce a credential, and which values are one rather than a placeholder or a reference to one.
package policies.lib.credentials

import data.policies.lib.values

# A secret word, alone or between separators: `DB_PASSWORD`, `github-token`, `SECRET_KEY_BASE`.
_secret_word := concat("", [
	`(^|[^a-z0-9])`,
	`(password|passwd|passphrase|pass|pwd|secret|secrets|token|credential|credentials|apikey`,
	`|(api|access|account|app|auth|deploy|encryption|hmac|jwt|master|private|shared|signing|storage)[_.-]?key`,
	`|(git|github|gitlab|gh|azure|azp|devops)_pat)`,
	`([0-9]*$|[^a-z0-9])`,
])

# The same at the end of a name without separators: `PGPASSWORD`, `dbPassword`, `clientSecret`, `accessToken`.
_secret_ending := `(password|passwd|passphrase|secret|token|apikey|accesskey|secretkey|privatekey)$`

# Last words of names about a credential that do not hold it: where it lies, what it is called, who issues it.
_about_ending := concat("", [
	`[^a-z0-9](`,
	`file|path|dir|directory|mount|location|url|uri|endpoint|host|port|server|service|name|username|user|id|ref|arn`,
	`|type|kind|mode|format|algorithm|alg|policy|provider|store|manager|issuer|audience|header|prefix|suffix|field`,
	`|scheme|scope|scopes|method|strategy|rotation|version|length|size|count|limit|cache|namespace|region|label|hash`,
	`|age|interval|period|refresh|seconds|minutes|hours|days`,
	`)$`,
])

# Words of settings, wherever they stand in the name.
_setting := concat("", [
	`(^|[^a-z0-9])(`,
	`enabled?|disabled?|allow|allowed|required?|validate|max|min|maximum|minimum|ttl|expiry|expires|expiration|expire`,
	`|lifetime|timeout|duration|public|random`,
	`)([^a-z0-9]|$)`,
])

# Values that are not a credential: words that switch something, masks, and prompts to fill one in.
_word := concat("", [
	`^(true|false|yes|no|on|off|y|n|none|null|nil|undefined|unset|empty|default|optional|required|enabled|disabled`,
	`|todo|tbd|redacted|masked|removed|placeholder|[x*._#-]+`,
	`|<.*>|%.*%|(replace|insert|enter|your)([_ -].*)?)$`,
])

# `DATABASE_PASSWORD_VALUE`: a constant's name, to be replaced before use.
_constant := `^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$`

# Files, and references to a secret manager: the credential itself is elsewhere.
_elsewhere := concat("", [
	`^([.]{0,2}/[a-z0-9._-]+(/[a-z0-9._-]+)+$`,
	`|(arn|vault|op|ref[+][a-z0-9]+|ssm|sm|awssm|gcpsm|gcp|azurekeyvault|akv|keyvault|secretref|berglas|bws|file):`,
	`|(ssh-(rsa|ed25519|dss)|ecdsa-sha2-[a-z0-9-]+)[ ]|-----begin ([a-z]+ )?public key`,
	`|enc\[|projects/[^/]+/secrets/|@microsoft[.]keyvault)`,
])

_url_password := `^[a-z][a-z0-9+.-]*://[^:/@ ]*:[^:/@ $<{*%][^/@ $<{]*@`

_token := concat("|", [
	`^A(KI|SI)A[0-9A-Z]{16}$`,
	`^gh[oprsu]_[0-9A-Za-z]{36}`,
	`^github_pat_[0-9A-Za-z_]{22}`,
	`^glpat-[0-9A-Za-z_-]{20}`,
	`^xox[abprs]-[0-9A-Za-z-]{10}`,
	`^sk_live_[0-9A-Za-z]{16}`,
	`^AIza[0-9A-Za-z_-]{35}$`,
	`-----BEGIN [A-Z ]*PRIVATE KEY`,
])

# True for a name such as `DB_PASSWORD` or `apiToken`.
secret_name(name) if {
	is_string(name)
	_announces(lower(name))
	not regex.match(_about_ending, lower(name))
	not regex.match(_setting, lower(name))
}

_announces(name) if regex.match(_secret_word, name)

_announces(name) if regex.match(_secret_ending, name)

# True for a value that would work as it stands: not empty, not a variable, not a placeholder, not a reference.
literal(value) if {
	text := values.written(value)
	is_string(text)
	trim_space(text) != ""
	not _variable(text)
	not regex.match(_word, lower(trim_space(text)))
	not regex.match(_constant, text)
	not regex.match(_elsewhere, lower(text))
}

# Compose and Dockerfiles keep a number as a number: `POSTGRES_PASSWORD: 123456`.
literal(value) if is_number(values.written(value))

_variable(value) if startswith(value, "$")

_variable(value) if contains(value, "${")

_variable(value) if contains(value, "$(")

_variable(value) if contains(value, "{{")

# True for a value that is a credential whatever its name: a URL with a password, a token of a known form, a key.
recognised(value) if {
	text := values.written(value)
	is_string(text)
	regex.match(_url_password, lower(text))
}

recognised(value) if {
	text := values.written(value)
	is_string(text)
	regex.match(_token, text)
}
