# METADATA
# title: Network policies name the addresses that they allow
# description: >-
#   Checks that no rule of a NetworkPolicy allows every address (`0.0.0.0/0`, `::/0`), unless it leaves out a whole private
#   range or the addresses that hand out credentials of the cloud. Such a rule takes back what the policy was made for:
#   connections from, or to, the whole internet.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/network-policies/
# custom:
#   id: ANX-K8S-0316
#   severity: medium
#   topic: network-segmentation
#   subjects: [kubernetes.NetworkPolicy]
#   controls:
#   - {id: A.8.22, strength: demonstrates, rationale: "connections across segments are limited to named networks"}
#   - {id: A.8.20, strength: supports, rationale: "the connections that are allowed are declared"}
#   does_not_show: "that pods are selected by narrow rules, or what ports are open"
#   remediation: >-
#     Name the networks in `ipBlock.cidr`, or the pods by `podSelector` and `namespaceSelector`.
package policies.kubernetes.network_policies_name_addresses

deny contains finding if {
	some side, peers in {"ingress": "from", "egress": "to"}
	rules := object.get(input.subject.config.spec, side, [])
	is_array(rules)
	some i, rule in rules
	listed := object.get(rule, peers, [])
	is_array(listed)
	some j, peer in listed
	peer.ipBlock.cidr in {"0.0.0.0/0", "::/0"}
	not _excepts(peer.ipBlock)
	finding := {
		"message": sprintf("%s allows every address for %s", [input.subject.address, side]),
		"path": ["spec", side, i, peers, j, "ipBlock", "cidr"],
	}
}

# A few subnets that are left out change little about all the others.
_excepts(block) if {
	is_array(block.except)
	some range in block.except
	range in _private
}

_private := {
	"10.0.0.0/8",
	"172.16.0.0/12",
	"192.168.0.0/16",
	"100.64.0.0/10",
	"169.254.0.0/16",
	"169.254.169.254/32",
	"fc00::/7",
	"fd00::/8",
	"fd00:ec2::254/128",
	"fe80::/10",
}
