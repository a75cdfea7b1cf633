# METADATA
# title: Databases and administration are not open to the internet
# description: >-
#   Checks that no firewall rule lets the whole internet reach usual ports of databases, caches, file transfer and
#   administration. These services are not made to face the internet.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/using-firewalls
# custom:
#   id: ANX-TF-GOOGLE-0148
#   severity: high
#   topic: sg-open-db-and-admin-ports
#   subjects: [google_compute_firewall]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the network keeps the internet from this service"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: that other rules or load balancers do not open the same service
#   remediation: Name the networks of clients in `source_ranges`.
package policies.terraform.google.firewall_admin_ports_restricted

import data.policies.lib.google

applies if {
	input.subject.config.allow
	not input.subject.config.direction == "EGRESS"
}

deny contains finding if {
	google.open(input.subject.config)
	is_array(input.subject.config.allow)
	some i, block in input.subject.config.allow
	google.lets_in(block, _ports)
	finding := {
		"message": sprintf("%s opens a port of databases or administration to the internet", [input.subject.address]),
		"path": google.place(i, block),
	}
}

_ports := [
	20, 21, 23, 111, 135, 137, 138, 139, 161, 389, 445, 512, 513, 514, 636, 873, 1433, 1434, 1521, 2049, 2375, 2376,
	2379, 2380, 2483, 2484, 3306, 4333, 5432, 5500, 5601, 5900, 5984, 5985, 5986, 6379, 6443, 7000, 7001, 7199, 8020,
	8086, 8500, 8888, 9042, 9090, 9092, 9160, 9200, 9300, 10250, 10255, 11211, 11214, 11215, 15672, 27017, 27018,
	27019, 50070, 61620, 61621,
]
