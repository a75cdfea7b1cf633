# METADATA
# description: >-
#   Whom the policy of a bucket, queue, key or other resource of AWS lets in. Functions that return paths give them from
#   the top of the document.
package policies.lib.resource_policies

# Returns the places of the statements that open the resource to everyone: those with such a principal that lack a
# condition to narrow it.
public_principals(document) := {path |
	some entry in _allowing(document)
	_everyone(entry.statement.Principal)
	not _narrowed(entry.statement)
	path := entry.path
}

# Returns the places of the statements that let everyone in whose address is right, and ask for nothing else about
# them.
principals_by_address(document) := {path |
	some entry in _allowing(document)
	_everyone(entry.statement.Principal)
	_by_address(entry.statement)
	path := entry.path
}

# Returns the places of actions that are allowed without any limit: `*`, or all of a service as in `sqs:*`.
unlimited_actions(document) := {path |
	some entry in _allowing(document)
	_unlimited(entry.statement.Action)
	path := array.concat(entry.path, ["Action"])
}

# Returns the places of statements that allow everything, or everyone, but what they name.
inverse_grants(document) := {path |
	some entry in _allowing(document)
	some key in ["NotAction", "NotPrincipal"]
	key in object.keys(entry.statement)
	path := array.concat(entry.path, [key])
}

# Says whether a document turns requests without TLS away: a denial of them, or leave only for those with TLS.
refuses_plain_http(document) if {
	some entry in _statements(document)
	entry.statement.Effect == "Deny"
	_everyone(entry.statement.Principal)
	_transport(entry.statement, _off)
}

refuses_plain_http(document) if {
	allowing := _allowing(document)
	count(allowing) > 0
	every entry in allowing {
		_transport(entry.statement, _on)
	}
}

_on := {true, "true"}

_off := {false, "false"}

# Says whether the condition of a statement is about TLS, with one of the values given.
_transport(statement, wanted) if {
	is_object(statement.Condition)
	some operator, test in statement.Condition
	lower(operator) in {"bool", "boolifexists"}
	is_object(test)
	some key, value in test
	lower(key) == "aws:securetransport"
	_holds(value, wanted)
}

_holds(value, wanted) if value in wanted

_holds(value, wanted) if {
	is_array(value)
	some item in value
	item in wanted
}

_allowing(document) := [entry |
	some entry in _statements(document)
	entry.statement.Effect == "Allow"
]

# A document may hold one statement without a list.
_statements(document) := [entry |
	some i, statement in document.Statement
	is_object(statement)
	entry := {"path": ["Statement", i], "statement": statement}
] if {
	is_array(document.Statement)
}

_statements(document) := [{"path": ["Statement"], "statement": document.Statement}] if is_object(document.Statement)

_everyone(principal) if principal == "*"

# No account is meant by such an ARN; who writes it means them all.
_everyone(principal) if {
	is_string(principal)
	regex.match(`^arn:aws[a-z-]*:iam::[*]`, principal)
}

_everyone(principal) if principal.AWS == "*"

_everyone(principal) if {
	is_array(principal.AWS)
	"*" in principal.AWS
}

_unlimited(action) if {
	is_string(action)
	regex.match(`^([a-z0-9-]+:)?[*]$`, lower(action))
}

_unlimited(actions) if {
	is_array(actions)
	some action in actions
	is_string(action)
	regex.match(`^([a-z0-9-]+:)?[*]$`, lower(action))
}

# Says whether a condition lets in only known accounts, resources or networks.
_narrowed(statement) if count(_narrowing(statement)) > 0

# Says whether the conditions of a statement are about addresses and about nothing that identifies.
_by_address(statement) if {
	keys := _narrowing(statement)
	count(keys & _addresses) > 0
	count(keys - _addresses) == 0
}

_narrowing(statement) := {lower(key) |
	is_object(statement.Condition)
	some operator, test in statement.Condition
	not contains(lower(operator), "not")
	is_object(test)
	some key, _ in test
	lower(key) in _identifying
}

_addresses := {"aws:sourceip", "aws:vpcsourceip"}

_identifying := {
	"aws:principalaccount",
	"aws:principalarn",
	"aws:principalorgid",
	"aws:principalorgpaths",
	"aws:sourceaccount",
	"aws:sourcearn",
	"aws:sourceip",
	"aws:sourceorgid",
	"aws:sourceowner",
	"aws:sourcevpc",
	"aws:sourcevpce",
	"aws:userid",
	"aws:vpcsourceip",
	"kms:calleraccount",
	"s3:dataaccesspointaccount",
	"sns:endpoint",
}
