# METADATA
# title: Database migrations use TLS
# description: >-
#   Checks that endpoints of the Database Migration Service connect with TLS. A migration sends a whole database over
#   the network, and the mode is `none` unless set.
# related_resources:
# - https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dms_endpoint
# custom:
#   id: ANX-TF-AWS-0106
#   severity: high
#   topic: db-tls
#   subjects: [aws_dms_endpoint]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted on its way between databases"}
#   - {id: A.5.14, strength: supports, rationale: "the transfer of whole databases is protected"}
#   does_not_show: >-
#     that the certificate is checked, unless the mode is `verify-full`
#   remediation: >-
#     Set `ssl_mode = "verify-full"`, or the strictest mode that the engine supports.
package policies.terraform.aws.dms_endpoints_tls

# Endpoints in AWS itself (S3, DynamoDB, Kinesis ...) have no such mode and use HTTPS.
applies if input.subject.config.engine_name in {
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

_required contains ["ssl_mode"]

_met contains ["ssl_mode"] if input.subject.config.ssl_mode in {"require", "verify-ca", "verify-full"}
