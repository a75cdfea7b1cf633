//! The catalogue holds together: counts, correspondence and completeness.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

#[test]
fn annex_a_has_93_controls_in_four_themes() {
    let controls = Catalogue::embedded().controls();
    let of = |theme| controls.iter().filter(|control| control.theme == theme).count();
    let themes = [Theme::Organizational, Theme::People, Theme::Physical, Theme::Technological];
    assert_eq!(themes.map(of), [37, 8, 14, 34]);
    assert_eq!(controls.len(), 93);
    assert_eq!(controls.iter().filter(|control| control.new_in_2022).count(), 11);
}

#[test]
fn ids_are_well_formed_in_order_and_numbered_without_gaps() {
    let catalogue = Catalogue::embedded();
    let numbered: Vec<String> = [(5, 37), (6, 8), (7, 14), (8, 34)]
        .into_iter()
        .flat_map(|(theme, last)| (1..=last).map(move |number| format!("A.{theme}.{number}")))
        .collect();
    let ids: Vec<&str> = catalogue.controls().iter().map(|control| control.id.as_str()).collect();
    assert_eq!(ids, numbered);
    let former: Vec<&ControlId> = catalogue.former_controls().iter().map(|control| &control.id).collect();
    assert!(former.is_sorted());
    for id in catalogue.controls().iter().map(|control| &control.id).chain(former) {
        assert_eq!(id.as_str().parse::<ControlId>().as_ref().ok(), Some(id));
    }
}

#[test]
fn the_2013_edition_has_114_controls_in_14_domains() {
    let catalogue = Catalogue::embedded();
    let ids: BTreeSet<&ControlId> = catalogue.former_controls().iter().map(|control| &control.id).collect();
    assert_eq!((ids.len(), catalogue.former_controls().len(), catalogue.former_domains().len()), (114, 114, 14));
    for domain in catalogue.former_domains() {
        assert!(ids.iter().any(|id| id.as_str().starts_with(&format!("{}.", domain.id))), "{}", domain.id);
    }
}

#[test]
fn the_two_correspondences_are_inverse() {
    let catalogue = Catalogue::embedded();
    let back: BTreeSet<(&ControlId, &ControlId)> = catalogue
        .controls()
        .iter()
        .flat_map(|control| control.edition_2013.iter().map(move |former| (former, &control.id)))
        .collect();
    let forth: BTreeSet<(&ControlId, &ControlId)> = catalogue
        .former_controls()
        .iter()
        .flat_map(|former| former.edition_2022.iter().map(move |current| (&former.id, current)))
        .collect();
    assert_eq!(back, forth);
    assert_eq!(forth.len(), 115);
    assert!(catalogue.controls().iter().all(|control| control.new_in_2022 == control.edition_2013.is_empty()));
}

#[test]
fn the_relation_of_a_former_control_follows_from_the_correspondence() {
    let catalogue = Catalogue::embedded();
    let sources: BTreeMap<&ControlId, usize> =
        catalogue.controls().iter().map(|control| (&control.id, control.edition_2013.len())).collect();
    for former in catalogue.former_controls() {
        let expected = match former.edition_2022.as_slice() {
            [one] if sources[one] == 1 => Relation::CarriedOver,
            [_] => Relation::Merged,
            _ => Relation::Split,
        };
        assert_eq!(former.relation, expected, "{}", former.id);
    }
}

#[test]
fn every_control_has_attributes_and_guidance_and_no_other_has() {
    let catalogue = Catalogue::embedded();
    for control in catalogue.controls() {
        for attribute in Attribute::ALL {
            assert!(!control.attribute(*attribute).is_empty(), "{} has no {attribute}", control.id);
        }
        let Some(guidance) = catalogue.guidance(&control.id) else { panic!("{} has no guidance", control.id) };
        let Guidance { about, reviewer, shows, does_not_show } = guidance;
        for text in [about, reviewer, shows, does_not_show] {
            assert!(text.trim().len() > 20 && text.trim_end().ends_with('.'), "{}: {text}", control.id);
        }
    }
    assert_eq!(all_guidance().len(), 93);
}

#[test]
fn clauses_have_30_leaves_and_17_documented_items() {
    let catalogue = Catalogue::embedded();
    let leaves = catalogue.leaf_clauses();
    let items: BTreeSet<&str> =
        leaves.iter().flat_map(|clause| clause.documented_information.iter().map(|item| item.id.as_str())).collect();
    assert_eq!((catalogue.clauses().len(), leaves.len(), items.len()), (7, 30, 17));
    assert!(leaves.iter().all(|clause| clause.usual_evidence.is_some()));
    assert!(leaves.is_sorted_by_key(|clause| &clause.id));
}

#[test]
fn a_branch_of_clauses_holds_nothing_itself() {
    fn check(clause: &Clause) {
        if !clause.clauses.is_empty() {
            assert!(clause.documented_information.is_empty() && clause.usual_evidence.is_none(), "{}", clause.id);
        }
        for below in &clause.clauses {
            check(below);
        }
    }
    for clause in Catalogue::embedded().clauses() {
        check(clause);
    }
}

#[test]
fn an_unknown_key_is_refused() {
    let text = "{id: A.5.1, title: t, edition_2022: [A.5.1], relation: merged, colour: red}";
    assert!(serde_yaml::from_str::<FormerControl>(text).unwrap_err().to_string().contains("colour"));
}

#[test]
fn frameworks_lead_to_controls_and_clauses_that_exist() {
    let catalogue = Catalogue::embedded();
    let clauses: Vec<&str> = catalogue.leaf_clauses().iter().map(|clause| clause.id.as_str()).collect();
    let mut counts = Vec::new();
    for framework in catalogue.frameworks() {
        let mut seen = std::collections::BTreeSet::new();
        for row in &framework.rows {
            assert!(seen.insert(&row.id), "{} twice in {}", row.id, framework.id);
            assert!(!row.title.is_empty() && !row.maps.is_empty(), "{}", row.id);
            for map in &row.maps {
                let known = catalogue.control(&map.id).is_some() || clauses.contains(&map.id.as_str());
                assert!(known, "{} of {} leads to {}", row.id, framework.id, map.id);
            }
        }
        counts.push((framework.id.as_str(), framework.rows.len()));
    }
    assert_eq!(counts, [("nist-csf-2.0", 106), ("nist-sp-800-53-r5", 226), ("soc2-tsc-2017", 38)]);
}
