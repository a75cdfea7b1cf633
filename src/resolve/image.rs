//! References of container images: `registry/repository:tag@digest`.

use super::View;

/// Returns the view of an image reference: `{reference, repository, tag?, digest?}`.
pub(super) fn image_view(reference: &str) -> View {
    let (named, digest) = match reference.split_once('@') {
        Some((named, digest)) => (named, Some(digest)),
        None => (reference, None),
    };
    // A colon before the last slash belongs to the registry's port.
    let slash = named.rfind('/').map_or(0, |at| at + 1);
    let (repository, tag) = match named[slash..].split_once(':') {
        Some((_, tag)) => (&named[..named.len() - tag.len() - 1], Some(tag)),
        None => (named, None),
    };
    let mut entries = vec![("reference", View::text(reference)), ("repository", View::text(repository))];
    entries.extend(tag.filter(|tag| !tag.is_empty()).map(|tag| ("tag", View::text(tag))));
    entries.extend(digest.map(|digest| ("digest", View::text(digest))));
    View::object(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_taken_apart() {
        for (reference, repository, tag, digest) in [
            ("nginx", "nginx", None, None),
            ("nginx:1.27", "nginx", Some("1.27"), None),
            ("registry.example:5000/team/app", "registry.example:5000/team/app", None, None),
            ("registry.example:5000/app:2@sha256:ab", "registry.example:5000/app", Some("2"), Some("sha256:ab")),
            ("app@sha256:ab", "app", None, Some("sha256:ab")),
            ("app:", "app", None, None),
        ] {
            let View::Object(entries) = image_view(reference) else { panic!("not an object") };
            let get = |key: &str| {
                entries.iter().find(|(name, _)| &**name == key).map(|(_, value)| match value {
                    View::Text(text) => text.to_string(),
                    other => panic!("{other:?}"),
                })
            };
            assert_eq!(get("repository").as_deref(), Some(repository));
            assert_eq!((get("tag").as_deref(), get("digest").as_deref()), (tag, digest), "{reference}");
        }
    }
}
