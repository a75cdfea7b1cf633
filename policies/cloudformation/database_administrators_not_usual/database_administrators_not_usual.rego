# METADATA
# title: Administrators of databases have no usual name
# description: >-
#   Checks that the first user of a database or warehouse is not called by a name that everybody tries first, such
#   as `admin` or `postgres`, in the template or as the default of a parameter. Half of the credential is then
#   known.
# related_resources:
# - https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html
# - https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.MasterAccounts.html
# custom:
#   id: ANX-CFN-0402
#   severity: low
#   topic: database-administrators
#   subjects:
#   - "AWS::RDS::DBInstance"
#   - "AWS::RDS::DBCluster"
#   - "AWS::DocDB::DBCluster"
#   - "AWS::Redshift::Cluster"
#   - "AWS::RedshiftServerless::Namespace"
#   - "AWS::Lightsail::Database"
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "half of the credential is not known in advance"}
#   - {id: A.8.5, strength: supports, rationale: "guessing needs a name, too"}
#   - {id: A.8.2, strength: supports, rationale: "the privileged account is not the one of the vendor"}
#   does_not_show: the password, and that the account is used for administration only
#   parameters:
#     usual_names:
#       default: [admin, admin1, administrator, awsuser, dba, dbadmin, dbuser, db2admin, master, masteruser, mysql,
#         oracle, postgres, postgresql, rdsadmin, redshift, root, sa, sys, sysadmin, system, test, user, username]
#       description: Names that are tried first, in any case of letters.
#   remediation: >-
#     Choose another name in `MasterUsername`, and give it by a dynamic reference or with
#     `ManageMasterUserPassword`.
package policies.cloudformation.database_administrators_not_usual

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "calls its administrator by a usual name", "path": ["Properties", "MasterUsername"]} if {
	_usual(input.subject.config.Properties.MasterUsername)
}

_faults contains {"text": "calls its administrator by a usual name", "path": ["Properties", "AdminUsername"]} if {
	_usual(input.subject.config.Properties.AdminUsername)
}

_usual(name) if {
	is_string(name)
	lower(name) in {lower(usual) | some usual in data.parameters["ANX-CFN-0402"].usual_names}
}
