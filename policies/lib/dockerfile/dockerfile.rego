# What the instructions of a Dockerfile run.
package policies.lib.dockerfile

# Returns the commands of a `RUN`, of the shell form and of the list form alike.
script(instruction) := regex.replace(instruction.text, `(?i)^\s*run\s+(--[^\s]+\s+)*`, "") if {
	instruction.cmd == "run"
	not instruction.json == true
	is_string(instruction.text)
}

script(instruction) := concat(" ", instruction.value) if {
	instruction.cmd == "run"
	instruction.json == true
	is_array(instruction.value)
}
