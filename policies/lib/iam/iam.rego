# METADATA
# description: What the statements of an IAM policy document in JSON grant.
package policies.lib.iam

import data.policies.lib.aws

# The policies that say what an identity may do, with the steps to where each stands: in Terraform the texts that the
# engine has parsed, in CloudFormation the objects in the properties.
_identity_documents contains entry if {
	some entry in aws.list(input.subject.views.documents)
	not entry.source
	not "assume_role_policy" in entry.path
}

_identity_documents contains {"path": ["Properties", "PolicyDocument"], "document": document} if {
	document := input.subject.config.Properties.PolicyDocument
}

_identity_documents contains {"path": ["Properties", "Policies", i, "PolicyDocument"], "document": document} if {
	some i, policy in aws.list(input.subject.config.Properties.Policies)
	document := policy.PolicyDocument
}

# SAM takes the document itself.
_identity_documents contains {"path": ["Properties", "Policies", i], "document": document} if {
	some i, document in aws.list(input.subject.config.Properties.Policies)
	document.Statement
}

_identity_documents contains {"path": ["Properties", "Policies"], "document": document} if {
	document := input.subject.config.Properties.Policies
	document.Statement
}

_identity_documents contains {"path": ["Properties", "InlinePolicy"], "document": document} if {
	document := input.subject.config.Properties.InlinePolicy
}

# The policies that say who may assume a role.
_trust_documents contains entry if {
	some entry in aws.list(input.subject.views.documents)
	not entry.source
	"assume_role_policy" in entry.path
}

_trust_documents contains {"path": ["Properties", "AssumeRolePolicyDocument"], "document": document} if {
	document := input.subject.config.Properties.AssumeRolePolicyDocument
}

# The statements that allow an identity something: {path, statement}.
identity_statements contains entry if {
	some source in _identity_documents
	some entry in _entries(source)
	entry.statement.Effect == "Allow"
	not entry.statement.Principal
	not entry.statement.NotPrincipal
}

# What is allowed in an organisation or to a boundary is a limit and grants nothing.
identity_statements contains entry if {
	some entry in _blocks
	not entry.statement.principals
	not entry.statement.not_principals
	not input.related.aws_organizations_policy
}

# The statements that let somebody assume a role: {path, statement}.
trust_statements contains entry if {
	some source in _trust_documents
	some entry in _entries(source)
	entry.statement.Effect == "Allow"
	_assumes(entry.statement)
}

trust_statements contains {"path": path, "statement": statement} if {
	some entry in _blocks
	path := entry.path
	entry.statement.principals
	some action in listed(entry.statement.actions)
	startswith(lower(action), "sts:assumerole")
	statement := _trusting(entry.statement)
}

# The statements that allow somebody the use of a resource: {path, statement}.
resource_statements contains entry if {
	some source in _identity_documents
	some entry in _entries(source)
	entry.statement.Effect == "Allow"
	entry.statement.Principal
	not _assumes(entry.statement)
}

_assumes(statement) if {
	some action in listed(statement.Action)
	startswith(lower(action), "sts:assumerole")
}

_assumes(statement) if {
	some action in listed(statement.Action)
	lower(action) in {"sts:*", "*"}
	not statement.Resource
}

_entries(source) := [{"path": array.concat(source.path, array.concat(["Statement"], entry.path)), "statement": statement} |
	some entry in aws.entries(source.document.Statement)
	statement := entry.value
	is_object(statement)
]

# The statements of a document that Terraform puts together from blocks, as the blocks are.
_blocks contains {"path": ["statement", i], "statement": block} if {
	input.subject.type == "data.aws_iam_policy_document"
	some i, block in aws.list(input.subject.config.statement)
	is_object(block)
	object.get(block, "effect", "Allow") == "Allow"
}

# The same with principals and conditions as JSON nests them.
_trusting(block) := {
	"Action": block.actions,
	"Principal": {
		"AWS": array.concat(_identifiers(block, "AWS"), _identifiers(block, "*")),
		"Federated": _identifiers(block, "Federated"),
		"Service": _identifiers(block, "Service"),
	},
	"Condition": _conditions(aws.list(object.get(block, "condition", []))),
}

_identifiers(block, type) := [name |
	some principal in aws.list(block.principals)
	principal.type == type
	some name in aws.list(principal.identifiers)
]

_conditions(blocks) := {test: keys |
	some block in blocks
	test := block.test
	keys := {key: wanted |
		some other in blocks
		other.test == test
		key := other.variable
		wanted := [value |
			some same in blocks
			same.test == test
			same.variable == key
			some value in listed(same.values)
		]
	}
}

# Returns the path of a part of a statement. In a block of Terraform it has a name of its own.
at(entry, key) := array.concat(entry.path, [key]) if entry.path[0] != "statement"

at(entry, key) := array.concat(entry.path, [_attributes[key]]) if entry.path[0] == "statement"

_attributes := {
	"Action": "actions",
	"NotAction": "not_actions",
	"Resource": "resources",
	"NotResource": "not_resources",
	"Principal": "principals",
	"NotPrincipal": "not_principals",
}

# Returns the actions, resources or principals of a statement: one or a list.
listed(value) := [entry | some entry in value; is_string(entry)] if is_array(value)

listed(value) := [value] if is_string(value)

listed(value) := [] if {
	not is_array(value)
	not is_string(value)
}

# Returns the actions that a statement names, in JSON or in a block of Terraform.
actions(statement) := array.concat(
	listed(object.get(statement, "Action", [])),
	listed(object.get(statement, "actions", [])),
)

# Says whether a statement holds only under conditions.
conditional(statement) if statement.Condition

conditional(statement) if statement.condition

# Returns the actions of a list that a statement allows, wildcards in the statement included.
granted(statement, wanted) := {action |
	some pattern in actions(statement)
	some action in wanted
	_matches(lower(pattern), lower(action))
}

_matches(pattern, action) if pattern == action

_matches(pattern, action) if {
	contains(pattern, "*")
	regex.match(concat("", ["^", replace(replace(pattern, ".", "[.]"), "*", ".*"), "$"]), action)
}

# Says whether a statement covers every resource.
every_resource(statement) if "*" in listed(statement.Resource)

every_resource(statement) if "*" in listed(statement.resources)

# Says whether a statement allows every action.
every_action(statement) if {
	some action in actions(statement)
	action in {"*", "*:*"}
}

# Says whether a statement admits every principal of AWS.
every_principal(statement) if statement.Principal == "*"

every_principal(statement) if "*" in listed(statement.Principal.AWS)

every_principal(statement) if "*" in listed(statement.Principal.Federated)

every_principal(statement) if "*" in listed(statement.Principal.Service)

# Ways in which an identity can give itself more rights: each is a set of actions that is enough when they are allowed
# on every resource.
_escalations := [
	{"iam:CreatePolicyVersion"},
	{"iam:SetDefaultPolicyVersion"},
	{"iam:CreateAccessKey"},
	{"iam:CreateLoginProfile"},
	{"iam:UpdateLoginProfile"},
	{"iam:AttachUserPolicy"},
	{"iam:AttachGroupPolicy"},
	{"iam:AttachRolePolicy"},
	{"iam:PutUserPolicy"},
	{"iam:PutGroupPolicy"},
	{"iam:PutRolePolicy"},
	{"iam:AddUserToGroup"},
	{"iam:UpdateAssumeRolePolicy"},
	{"iam:PassRole", "ec2:RunInstances"},
	{"iam:PassRole", "lambda:CreateFunction"},
	{"iam:PassRole", "glue:CreateDevEndpoint"},
	{"iam:PassRole", "cloudformation:CreateStack"},
	{"iam:PassRole", "datapipeline:CreatePipeline"},
	{"iam:PassRole", "ecs:RunTask"},
	{"iam:PassRole", "sagemaker:CreateNotebookInstance"},
	{"iam:PassRole", "codebuild:CreateProject"},
	{"lambda:UpdateFunctionCode"},
	{"glue:UpdateDevEndpoint"},
]

# Returns the actions by which statements together let an identity give itself more rights.
escalations(statements) := {action |
	some way in _escalations
	held := {action |
		some entry in statements
		every_resource(entry.statement)
		not conditional(entry.statement)
		some action in granted(entry.statement, way)
	}
	count(held) == count(way)
	some action in held
}
