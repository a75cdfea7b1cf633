# What the engine's container views have in common for the policies of Kubernetes workloads.
package policies.lib.containers

# True for a container that is described in full. One without an image is a fragment: a patch that an overlay lays over
# the container described elsewhere. What a fragment leaves out, it does not change.
complete(container) if container.config.image
