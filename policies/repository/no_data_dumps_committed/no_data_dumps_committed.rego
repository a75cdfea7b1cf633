# METADATA
# title: No copies of data are committed
# description: >-
#   Checks that the repository holds no dumps and backups of databases, tests included. Such a copy is mostly taken
#   from a running system; with it, everyone with access to the code has the data.
# related_resources:
# - https://www.postgresql.org/docs/current/backup-dump.html
# - https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository
# custom:
#   id: ANX-REPO-0018
#   severity: medium
#   topic: test-data
#   subjects: [repository]
#   controls:
#   - {id: A.8.33, strength: supports, rationale: "tests do not use copies of operational data that came with the code"}
#   - {id: A.8.12, strength: supports, rationale: "closes a common way for data to leave"}
#   - {id: A.5.34, strength: supports, rationale: "data about people is not passed on with the code"}
#   does_not_show: >-
#     what other files hold; names are looked at, not contents
#   remediation: >-
#     Remove the file from the repository and its history, and make test data by a script.
package policies.repository.no_data_dumps_committed

import data.policies.lib.paths

deny contains finding if {
	some path in input.subject.config.files
	_dump(lower(paths.base_name(path)))
	finding := {
		"message": sprintf("%s holds %s, which is a copy of data by its name", [input.subject.address, path]),
		"path": [],
	}
}

_dump(name) if regex.match(`\.(dump|pgdump|sqldump|rdb|bak|bacpac|dmp|mdf|ldf|frm|ibd)(\.(gz|bz2|xz|zst|zip))?$`, name)

_dump(name) if regex.match(`\.sql\.(gz|bz2|xz|zst|zip)$`, name)

_dump(name) if regex.match(`(^|[^a-z])(prod|production|live|backup|dump|customers?)([^a-z].*)?\.(sql|csv|sqlite3?|db)$`, name)
