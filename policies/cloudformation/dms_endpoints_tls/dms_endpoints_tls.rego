# METADATA
# title: Database migrations use TLS
# description: >-
#   Checks that endpoints of the Database Migration Service connect with TLS. A migration sends a whole database over
#   the network, and the mode is `none` unless set.
# related_resources:
# - https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html
# custom:
#   id: ANX-CFN-0106
#   severity: high
#   topic: db-tls
#   subjects: ["AWS::DMS::Endpoint"]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted on its way between databases"}
#   - {id: A.5.14, strength: supports, rationale: "the transfer of whole databases is protected"}
#   does_not_show: >-
#     that the certificate is checked, unless the mode is `verify-full`
#   remediation: >-
#     Set `SslMode` to `verify-full`, or the strictest mode that the engine supports.
package policies.cloudformation.dms_endpoints_tls

# Endpoints in AWS itself (S3, DynamoDB, Kinesis ...) have no such mode and use HTTPS.
applies if input.subject.config.Properties.EngineName in {
	"aurora",
	"aurora-postgresql",
	"azuredb",
	"db2",
	"db2-zos",
	"docdb",
	"mariadb",
	"mongodb",
	"mysql",
	"oracle",
	"postgres",
	"sqlserver",
	"sybase",
}

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s moves data without TLS", [input.subject.address]), "path": path}
}

_required contains ["Properties", "SslMode"]

_met contains ["Properties", "SslMode"] if {
	input.subject.config.Properties.SslMode in {"require", "verify-ca", "verify-full"}
}
