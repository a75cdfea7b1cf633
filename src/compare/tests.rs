//! Findings keep their identity when files and lines move, and none becomes another.

use super::*;
use crate::model::Severity;

/// A finding about a subject of a file.
fn finding((path, address): (&str, &str)) -> Finding {
    Finding {
        policy: "ANX-K8S-0001".parse().unwrap(),
        severity: Severity::High,
        message: format!("{address} is open"),
        path: path.into(),
        location: None,
        address: address.to_owned(),
        subject_type: "kubernetes.Deployment".into(),
        config_path: Vec::new(),
        controls: Vec::new().into(),
        related: Vec::new(),
        accepted: None,
        fingerprint: format!("{path} {address}"),
        content_key: address.to_owned(),
        change: None,
        excerpt: None,
        block: None,
        alike: 0,
        results: Vec::new(),
    }
}

/// Returns how many are new, unchanged and resolved.
fn compared(before: &[(&str, &str)], after: &[(&str, &str)]) -> (usize, usize, usize) {
    let after: Vec<Finding> = after.iter().copied().map(finding).collect();
    let before: Vec<EarlierFinding> = before.iter().copied().map(|one| EarlierFinding::of(&finding(one))).collect();
    let matched = matches(&after, &before);
    let mut places: Vec<usize> = matched.iter().flatten().copied().collect();
    let unchanged = places.len();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), unchanged, "two findings are one");
    (after.len() - unchanged, unchanged, before.len() - unchanged)
}

#[test]
fn renames_are_no_change_and_copies_are_new() {
    assert_eq!(compared(&[("a.yaml", "web")], &[("a.yaml", "web")]), (0, 1, 0));
    assert_eq!(compared(&[("a.yaml", "web")], &[("b.yaml", "web")]), (0, 1, 0));
    assert_eq!(compared(&[("a.yaml", "web")], &[("a.yaml", "web"), ("b.yaml", "web")]), (1, 1, 0));
    assert_eq!(compared(&[("a.yaml", "web")], &[("b.yaml", "web"), ("c.yaml", "web")]), (1, 1, 0));
    assert_eq!(compared(&[("a.yaml", "web"), ("b.yaml", "web")], &[("c.yaml", "web")]), (0, 1, 1));
    assert_eq!(compared(&[("a.yaml", "web")], &[("a.yaml", "db")]), (1, 0, 1));
    assert_eq!(compared(&[], &[]), (0, 0, 0));
}

#[test]
fn what_is_put_before_a_finding_in_a_list_makes_it_no_other() {
    let moved = |index: usize| {
        let finding = finding(("a.yaml", "web"));
        let (fingerprint, content_key) = (format!("{index}"), format!("{index}"));
        Finding { fingerprint, content_key, ..finding }
    };
    assert_eq!(matches(&[moved(1)], &[EarlierFinding::of(&moved(0))]), [Some(0)]);
}

#[test]
fn every_change_of_three_files_and_two_subjects_adds_up() {
    let all: Vec<(&str, &str)> = ["a", "b", "c"].iter().flat_map(|path| [(*path, "web"), (*path, "db")]).collect();
    let subset = |bits: usize| -> Vec<(&str, &str)> {
        all.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, one)| *one).collect()
    };
    let of = |subset: &[(&str, &str)], address: &str| subset.iter().filter(|(_, other)| *other == address).count();
    for (before, after) in (0..64).flat_map(|before| (0..64).map(move |after| (before, after))) {
        let (before, after) = (subset(before), subset(after));
        let (new, unchanged, resolved) = compared(&before, &after);
        // A finding about one subject is never taken for one about another.
        let kept: usize = ["web", "db"].iter().map(|address| of(&before, address).min(of(&after, address))).sum();
        assert_eq!((new, unchanged, resolved), (after.len() - kept, kept, before.len() - kept));
    }
}
