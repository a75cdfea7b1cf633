# METADATA
# description: Booleans and whole numbers in the spellings that Terraform and CloudFormation accept.
package policies.lib.values

# Says whether a value switches something on: true, "true", "True", "1", and the YAML 1.1 words.
is_true(value) if value == true

is_true(value) if {
	is_string(value)
	lower(value) in {"true", "yes", "on", "1"}
}

# Says whether a value switches something off. An absent value is neither on nor off.
is_false(value) if value == false

is_false(value) if {
	is_string(value)
	lower(value) in {"false", "no", "off", "0"}
}

# Returns the number that a number or a string of digits stands for; undefined for anything else.
number(value) := value if is_number(value)

number(value) := to_number(value) if {
	is_string(value)
	regex.match(`^-?[0-9]+$`, value)
}

# Returns a value, as far as it is written where it stands. Every value that a policy is given is; where the source leaves parts
# of a value open, the engine takes this for the question about what the source says itself, and answers without them.
written(value) := value
