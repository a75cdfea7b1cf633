# How a candidate of a file is told in a message: what it is and under which name, never its value.
package policies.lib.secrets

# `github token (ghp_***) under `GITHUB_TOKEN``
described(candidate) := sprintf("%s under `%s`", [_form(candidate), candidate.key])

described(candidate) := _form(candidate) if not candidate.key

_form(candidate) := sprintf("%s (%s)", [_words(candidate), candidate.masked]) if _tells(candidate)

_form(candidate) := _words(candidate) if not _tells(candidate)

_words(candidate) := replace(candidate.form, "-", " ")

# The first characters of a token say whose it is.
_tells(candidate) if candidate.masked != "***"
