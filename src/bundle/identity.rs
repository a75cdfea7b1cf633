//! What git knows of the tree that is captured, and what is known of the program that judges.

use std::path::Path;

use crate::discover::{Checkout, checkout};
use crate::evaluate::ENGINE;
use crate::evidence::{EngineIdentity, SourceIdentity};
use crate::model::digest;

/// Returns who judges. Its own file is read, so that its digest can be compared with the published one.
pub(super) fn engine() -> EngineIdentity {
    #[expect(clippy::disallowed_methods, reason = "the program's own file is not the scanned tree")]
    let binary = std::env::current_exe().and_then(std::fs::read).ok();
    EngineIdentity { binary_sha256: binary.map(|bytes| digest::of_bytes(&bytes)), ..version() }
}

/// Returns who judges, without a look at the file.
pub(super) fn version() -> EngineIdentity {
    EngineIdentity {
        name: "annexa".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        rego: ENGINE.to_owned(),
        target: format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS),
        binary_sha256: None,
    }
}

/// What is known of the repository.
pub(super) struct Source {
    pub(super) checkout: Option<Checkout>,
    pub(super) identity: SourceIdentity,
}

/// Returns what git knows of the repository around a folder.
pub(super) fn source(root: &Path) -> Source {
    let Some(checkout) = checkout(root) else {
        return Source { checkout: None, identity: SourceIdentity::default() };
    };
    let folder = root.strip_prefix(&checkout.top).unwrap_or(Path::new(""));
    let identity = SourceIdentity {
        repository: checkout.remote.as_deref().map(without_credentials),
        folder: folder.to_string_lossy().replace('\\', "/"),
        commit: checkout.commit.clone(),
        tree: checkout.tree.clone(),
        branch: checkout.branch.clone(),
        first_parent_count: checkout.first_parent_count,
        dirty: None,
    };
    Source { checkout: Some(checkout), identity }
}

/// Returns an address without user and password; a path of this machine is no address.
fn without_credentials(address: &str) -> String {
    if let Some((scheme, rest)) = address.split_once("://") {
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        return if scheme == "file" { "a local path".to_owned() } else { format!("{scheme}://{host}/{path}") };
    }
    let remote = address.split_once(':').filter(|(host, _)| host.len() > 1 && !host.contains(['/', '\\']));
    if remote.is_some() { address.to_owned() } else { "a local path".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_without_credentials_and_a_path_not_at_all() {
        for (address, told) in [
            ("https://user:token@example.com/a/b.git", "https://example.com/a/b.git"),
            ("https://example.com/a@b/c", "https://example.com/a@b/c"),
            ("git@example.com:a/b.git", "git@example.com:a/b.git"),
            ("/home/someone/repo", "a local path"),
            ("../repo", "a local path"),
            ("file:///srv/repo", "a local path"),
        ] {
            assert_eq!(without_credentials(address), told);
        }
    }
}
