# METADATA
# description: Push rules of GitLab, of a project, of a group, or as a resource of their own.
package policies.lib.push_rules

import data.policies.lib.values

# True for a resource that decides: a group without rules leaves it to others, and so does a project with rules beside it.
decides if input.subject.type == "gitlab_project_push_rules"

decides if {
	input.subject.type == "gitlab_project"
	not _archived
	not input.related.gitlab_project_push_rules
}

decides if {
	input.subject.type == "gitlab_group"
	input.subject.config.push_rules
}

_archived if values.is_true(input.subject.config.archived)

# True where a rule is switched on.
on(rule) if {
	input.subject.type == "gitlab_project_push_rules"
	values.is_true(input.subject.config[rule])
}

on(rule) if values.is_true(input.subject.config.push_rules[0][rule])

# Returns the path of a rule.
path(rule) := [rule] if input.subject.type == "gitlab_project_push_rules"

path(rule) := ["push_rules", 0, rule] if input.subject.type != "gitlab_project_push_rules"
