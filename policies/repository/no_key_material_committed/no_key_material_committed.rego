# METADATA
# title: No key material is committed
# description: >-
#   Checks that no file of the repository is, by its name, a private key, a key store, a file of passwords or a state
#   file of Terraform. What was committed once stays in the history and in every clone.
# related_resources:
# - https://docs.github.com/en/code-security/concepts/secret-security/about-secret-scanning
# custom:
#   id: ANX-REPO-0007
#   severity: high
#   topic: committed-secrets
#   subjects: [repository]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "keys and passwords are not passed on with the code"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for secrets to leak"}
#   does_not_show: >-
#     secrets inside other files and in the history, and files among tests and examples; names are looked at, not
#     contents
#   remediation: >-
#     Remove the file, replace the secret wherever it is in use, and name the file in `.gitignore`; keep secrets in a
#     secret manager, or encrypted.
package policies.repository.no_key_material_committed

import data.policies.lib.paths

deny contains finding if {
	some path in input.subject.config.files
	_secret(lower(paths.base_name(path)))
	not paths.aside(path)
	finding := {
		"message": sprintf("%s holds %s, which is a secret by its name", [input.subject.address, path]),
		"path": [],
	}
}

deny contains finding if {
	some path in input.subject.config.files
	regex.match(`(^|/)\.aws/credentials$`, path)
	finding := {
		"message": sprintf("%s holds %s, which is a secret by its name", [input.subject.address, path]),
		"path": [],
	}
}

_secret(name) if regex.match(`^(id_(rsa|dsa|ecdsa|ed25519)|secring\.gpg)$`, name)

_secret(name) if regex.match(`^(\.netrc|_netrc|\.pgpass|\.pypirc|\.git-credentials|\.htpasswd|\.dockercfg)$`, name)

# Not the examples (.env.example) and not the settings for development and tests, which are meant to be shared.
_secret(name) if regex.match(`^\.env(\.(local|prod|production|live|staging|stage|secrets?))?$`, name)

_secret(name) if regex.match(`\.tfstate(\.backup)?$`, name)

# Stores of keys; not those that only hold trusted certificates, and not the well-known debug key of Android.
_secret(name) if {
	regex.match(`\.(p12|pfx|p8|ppk|kdbx|jks|keystore|agekey)$`, name)
	not regex.match(`trust|cacerts|public|debug|example|sample|dummy`, name)
}

# A .pem file holds a certificate more often than a key, and a .key file may be a public key or a slide deck.
_secret(name) if {
	endswith(name, ".pem")
	regex.match(`(^|[^a-z])(priv|private|privkey|privatekey|key|rsa|ec2|ssh)([^a-z]|$)`, name)
	not _public(name)
}

_secret(name) if {
	endswith(name, ".key")
	not _public(name)
	not regex.match(`gpg|pgp|apt|rpm|keyring|release|slides|talk|presentation|keynote`, name)
}

_public(name) if regex.match(`(^|[^a-z])pub(lic|key)?([^a-z]|$)|publickey|example|sample|dummy|cert|chain`, name)
