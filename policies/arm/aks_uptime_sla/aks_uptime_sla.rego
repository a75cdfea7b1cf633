# METADATA
# title: Kubernetes control planes have a service level
# description: Checks that the cluster is in a paid tier, which has an agreed availability.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers
# custom:
#   id: ANX-ARM-0121
#   severity: low
#   topic: multi-az
#   subjects: [microsoft.containerservice/managedclusters]
#   controls:
#   - {id: A.8.14, strength: demonstrates, rationale: "the control plane has an agreed availability"}
#   - {id: A.8.9, strength: supports, rationale: "the tier is written down"}
#   - {id: A.5.22, strength: supports, rationale: "the service level is agreed"}
#   does_not_show: that the workload itself is redundant
#   remediation: "Set `sku.tier` to `Standard`."
package policies.arm.aks_uptime_sla

import data.policies.lib.azure

deny contains finding if {
	not _paid
	finding := {"message": sprintf("%s has no service level", [input.subject.address]), "path": ["sku", "tier"]}
}

_paid if azure.one_of(input.subject.config.sku.tier, {"paid", "standard", "premium"})
