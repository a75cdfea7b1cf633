//! Places: paths as URI references relative to the top of the tree, regions, and subjects by address.

use super::log::{ArtifactLocation, LogicalLocation, PhysicalLocation, Place, Region};
use crate::model::Location;
use crate::report::text::one_line;

/// The base that paths are relative to; the name that code-scanning sites know.
pub(super) const BASE: &str = "%SRCROOT%";

/// Returns the place of a subject in a file, or of the repository itself.
pub(super) fn place(path: &str, location: Option<Location>, address: Option<&str>) -> Place {
    let subject =
        |address: &str| LogicalLocation { fully_qualified_name: one_line(address).into_owned(), kind: "resource" };
    Place {
        id: None,
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(path), uri_base_id: BASE },
            region: location.map(region),
        },
        logical_locations: address.map(subject).into_iter().collect(),
        message: None,
    }
}

/// Returns the same for a result, where code-scanning sites ask for a region: without one it is the start of the file.
pub(super) fn region_place(path: &str, location: Option<Location>, address: &str) -> Place {
    let start = Location { line: 1, column: 1, end_line: 1, end_column: 1 };
    place(path, location.or(Some(start)), Some(address))
}

fn region(location: Location) -> Region {
    let Location { line, column, end_line, end_column } = location;
    Region { start_line: line, start_column: column, end_line, end_column }
}

/// Returns a path as a relative URI reference (RFC 3986): every byte outside the unreserved set is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(byte.into());
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_relative_references() {
        assert_eq!(uri("infra/main.tf"), "infra/main.tf");
        assert_eq!(uri("a b/é#?%41:c.yaml"), "a%20b/%C3%A9%23%3F%2541%3Ac.yaml");
        assert_eq!(uri("http://evil.example"), "http%3A//evil.example");
    }
}
