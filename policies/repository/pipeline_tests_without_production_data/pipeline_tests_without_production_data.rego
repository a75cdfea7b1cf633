# METADATA
# title: Pipelines copy no production data
# description: >-
#   Checks that no command of a pipeline dumps a production database, or restores a copy of one, without a step that
#   masks it. Test systems are open to more people than production, and data in them is easily forgotten.
# related_resources:
# - https://www.postgresql.org/docs/current/app-pgdump.html
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html
# custom:
#   id: ANX-REPO-0019
#   severity: medium
#   topic: test-data
#   subjects: [repository]
#   controls:
#   - {id: A.8.33, strength: supports, rationale: "test data does not come from production as it is"}
#   - {id: A.8.31, strength: supports, rationale: "test systems stay apart from production"}
#   - {id: A.8.11, strength: supports, rationale: "a copy of production data is masked before others see it"}
#   does_not_show: >-
#     what data tests use otherwise, and how well it is masked
#   remediation: >-
#     Make test data by a script, or run a masking step (`greenmask`, `pg_anonymizer`, your own) on the copy in the
#     same script.
package policies.repository.pipeline_tests_without_production_data

applies if count(input.subject.views.pipeline_steps) > 0

deny contains finding if {
	some step in input.subject.views.pipeline_steps
	step.kind == "command"
	some line in split(lower(step.text), "\n")
	regex.match(_copies, line)
	regex.match(`(^|[^a-z])(prod|production|prd|live)([^a-z]|$)`, line)
	not regex.match(`anonymi|pseudonymi|mask|scrub|sanitiz|obfuscat|--schema-only|--no-data`, lower(step.text))
	not regex.match(`backup|s3 cp|gsutil|restic|upload-blob`, lower(step.text))
	finding := {
		"message": sprintf("%s copies production data in %s", [input.subject.address, step.path]),
		"path": [],
	}
}

_copies := concat("", [
	`(^|[^a-z_-])(pg_dump|pg_restore|mysqldump|mariadb-dump|mongodump|mongorestore|sqlpackage|heroku pg:(pull|copy)|`,
	`rds restore-db-instance-from-db-snapshot|sql export|az sql db copy)([^a-z_-]|$)`,
])
