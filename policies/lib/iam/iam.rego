# METADATA
# description: What the statements of an IAM policy document in JSON grant.
package policies.lib.iam

# Returns the positions (from 1) of the statements that allow every action on every resource. A statement with a
# principal belongs to a resource, and its `*` stands for that resource only.
full_access_statements(document) := {position |
	some i, statement in _statements(document)
	statement.Effect == "Allow"
	not statement.Principal
	_holds_wildcard(_listed(statement.Action))
	_holds_wildcard(_listed(statement.Resource))
	position := i + 1
}

# Says whether a list of actions or resources takes in everything.
_holds_wildcard(entries) if "*" in entries

_holds_wildcard(entries) if "*:*" in entries

# JSON policies may give one statement, action or resource without a list.
_statements(document) := document.Statement if is_array(document.Statement)

_statements(document) := [document.Statement] if is_object(document.Statement)

_listed(entry) := entry if is_array(entry)

_listed(entry) := [entry] if is_string(entry)
