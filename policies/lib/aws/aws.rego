# METADATA
# description: Shapes that the policies for AWS share, in Terraform and in CloudFormation.
package policies.lib.aws

import data.policies.lib.credentials
import data.policies.lib.values

# Returns the entries of a list, and none of anything else.
list(value) := value if is_array(value)

list(value) := [] if not is_array(value)

# Returns the members of an object, and none of anything else.
members(value) := value if is_object(value)

members(value) := {} if not is_object(value)

# CloudFormation takes one entry without a list. Returns each entry with the steps of the path to it.
entries(value) := [{"path": [i], "value": entry} | some i, entry in value] if is_array(value)

entries(value) := [{"path": [], "value": value}] if is_object(value)

entries(value) := [] if {
	not is_array(value)
	not is_object(value)
}

# Says whether an attribute says anything: in both languages null and empty text are the same as leaving it out.
given(value) if not value in {null, "", []}

# Says whether a value is written into the code and would work as a credential. `String` is the documentation's
# placeholder, and `MasterPassword` the name of a parameter.
secret(value) if {
	credentials.literal(value)
	not regex.match(`^(String|[A-Z][A-Za-z0-9]*(Password|Secret|Token|Key))$`, sprintf("%v", [value]))
}

# Properties of CloudFormation resources that are passwords, tokens and keys.
credential_properties := {
	"AccessToken",
	"AccountPassword",
	"AdminUserPassword",
	"ApiKeyValue",
	"AuthToken",
	"ClientSecret",
	"DbPassword",
	"HECToken",
	"KdcAdminPassword",
	"MasterUserPassword",
	"OAuthToken",
	"OauthToken",
	"PASSWORD",
	"Password",
	"Passwords",
	"PrivateKey",
	"RefreshToken",
	"SecretString",
	"SecretToken",
	"client_secret",
}

# Says whether a path leads to a credential, or into a list of them.
leads_to_credential(path) if {
	names := [step | some step in path; is_string(step)]
	names[count(names) - 1] in credential_properties
}

# Says whether a variable of a program holds a credential: by its name, or by the look of its value.
secret_pair(name, value) if {
	credentials.secret_name(name)
	secret(value)
}

secret_pair(_, value) if _text_with_key(value)

secret_pair(_, value) if credentials.recognised(value)

# Says whether a script holds a credential.
secret_in_text(value) if {
	text := values.written(value)
	is_string(text)
	regex.match(_assignment, text)
}

secret_in_text(text) if _text_with_key(text)

# Scripts are given in base64, too.
secret_in_text(value) if {
	text := values.written(value)
	is_string(text)
	regex.match(`^[A-Za-z0-9+/]{40,}=*$`, text)
	base64.is_valid(text)
	decoded := base64.decode(text)
	regex.match(_assignment, decoded)
}

_text_with_key(value) if {
	text := values.written(value)
	is_string(text)
	regex.match(_key, text)
}

_assignment := concat("", [
	`(?i)(^|[^a-z0-9])([a-z0-9_]*(password|passwd|secret|secret_?key|access_?key|api_?key|auth_?token))`,
	`[ \t]*[=:][ \t]*["']?[^ \t\r\n"'$<{(;&|/:]{6,}`,
])

# An access key of AWS, and a private key, in the open or in base64.
_key := `(^|[^A-Za-z0-9])A(KIA|SIA)[0-9A-Z]{16}([^A-Za-z0-9]|$)|-----BEGIN [A-Z ]*PRIVATE KEY|LS0tLS1CRUdJTi[A-Za-z0-9+/]{8}`
