//! The report holds all that it promises, stays inert, and says first what was not looked at.

use super::sample::{HOSTILE, acceptance, declared, hostile, hostile_index, index};
use super::*;
use crate::evidence::AcceptanceState;
use crate::model::{ControlStatus, Disposition};
use crate::report::sample;

fn written(evidence: &Evidence) -> String {
    String::from_utf8(html(evidence, None).unwrap()).unwrap()
}

fn bundled(evidence: &Evidence) -> String {
    String::from_utf8(html(evidence, Some(&index(evidence))).unwrap()).unwrap()
}

/// The first page: what a reader sees before turning it.
fn first_page(html: &str) -> &str {
    let (_, rest) = html.split_once("<header class=\"cover\">").unwrap();
    rest.split_once("<nav").unwrap().0
}

/// Every tag of a page, with its attributes.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

#[test]
fn a_small_record_is_written_as_designed() {
    let (head, body) = {
        let page = bundled(&sample::small());
        let (head, rest) = page.split_once("<style>").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        (head, rest.split_once("</style>").unwrap().1.to_owned())
    };
    insta::assert_snapshot!(format!("{head}<style>...</style>{body}"));
}

#[test]
fn all_controls_have_a_section_a_cell_and_a_row() {
    for evidence in [sample::rich(), sample::empty(), declared()] {
        let page = written(&evidence);
        assert_eq!(evidence.controls.len(), 93);
        for control in &evidence.controls {
            let id = &control.id;
            assert!(
                page.contains(&format!("<article class=\"control\" id=\"{id}\">"))
                    || page.contains(&format!("<article class=\"control short\" id=\"{id}\">"))
            );
            assert_eq!(page.matches(&format!("href=\"#{id}\"")).count(), 2, "{id}: a cell and a row");
        }
    }
}

#[test]
fn every_link_leads_somewhere_and_every_anchor_is_one() {
    for page in [written(&sample::many(3000)), bundled(&declared()), written(&sample::empty())] {
        let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "an anchor stands twice");
        for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(once.binary_search(&target).is_ok(), "{target}");
        }
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    let evidence = hostile();
    let page = String::from_utf8(html(&evidence, Some(&hostile_index(&evidence))).unwrap()).unwrap();
    for tag in tags(&page) {
        let name = tag.split([' ', '\n']).next().unwrap().to_lowercase();
        assert!(
            !matches!(name.as_str(), "script" | "img" | "iframe" | "object" | "embed" | "link" | "b<" | "base"),
            "{tag}"
        );
        assert!(!tag.to_lowercase().contains(" on"), "{tag}");
        assert!(!tag.contains("src="), "{tag}");
        for target in tag.split("href=\"").skip(1) {
            assert!(target.starts_with('#'), "{tag}");
        }
    }
    assert!(!page.contains("<img") && !page.contains("onload=alert(2)>") && !page.contains("</style><svg"));
    assert_eq!(page.matches("</style>").count(), 1);
    assert!(!page.contains("@import") && !page.contains("url(h"));
}

#[test]
fn hostile_text_is_told_and_inert() {
    let evidence = hostile();
    let page = String::from_utf8(html(&evidence, Some(&hostile_index(&evidence))).unwrap()).unwrap();
    assert!(page.contains("&#60;/script&#62;&#60;img src=x onerror=alert(1)&#62;"));
    assert!(page.contains("a\\u{202e}gpj.exe\\u{2066}\\u{200b}"));
    assert!(page.contains(HOSTILE[1].split('\'').next().unwrap()));
    let hidden = page.chars().find(|c| {
        (c.is_control() && *c != '\n') || matches!(*c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{200b}')
    });
    assert!(hidden.is_none(), "{hidden:?}");
    let mut tame = declared();
    tame.scope.paths = vec!["infra".into()];
    let tame = bundled(&tame);
    let count = |page: &str, element: &str| page.matches(&format!("<{element}")).count();
    for element in ["a ", "svg", "style", "article", "section", "nav", "h2", "h3", "table"] {
        assert_eq!(count(&page, element), count(&tame, element), "<{element}");
    }
}

#[test]
fn the_same_record_gives_the_same_bytes_and_one_final_line_break() {
    let (one, other) = (html(&declared(), Some(&index(&declared()))), html(&declared(), Some(&index(&declared()))));
    assert_eq!(one.as_ref().unwrap(), other.as_ref().unwrap());
    assert!(one.unwrap().ends_with(b"</html>\n"));
}

#[test]
fn an_empty_repository_says_so_on_its_first_page() {
    let page = written(&sample::empty());
    let first = first_page(&page);
    assert!(first.contains("Nothing was in scope.") && first.contains("this run shows nothing about any control"));
    assert!(first.contains("93 of 93 controls without evidence."));
    assert!(first.find("Nothing was in scope.") < first.find("What was found"));
}

#[test]
fn a_tree_that_could_not_be_parsed_says_so_on_its_first_page() {
    let mut evidence = sample::rich();
    for file in &mut evidence.files {
        file.disposition = Disposition::Unparsed;
    }
    let number = evidence.files.len();
    evidence.summary = crate::evidence::Summary::default();
    evidence.summary.files.insert(Disposition::Unparsed, number);
    evidence.findings.clear();
    evidence.undetermined.clear();
    evidence.errors.clear();
    for control in &mut evidence.controls {
        control.status = ControlStatus::Undetermined;
    }
    let page = written(&evidence);
    let first = first_page(&page);
    for sentence in [format!("No file was looked at, of {number}."), format!("{number} files unparsed.")] {
        assert!(first.contains(&sentence), "{sentence}");
    }
    assert!(first.contains("Nothing was in scope.") && first.contains("<b>93</b> <span>undetermined"));
}

#[test]
fn a_policy_that_failed_is_named_on_the_first_page() {
    let mut evidence = sample::clean();
    evidence.errors = sample::rich().errors;
    let page = written(&evidence);
    assert!(first_page(&page).contains("2 policy errors."));
    assert!(first_page(&page).contains("policies/own/bad_policy/bad_policy.rego"));
}

#[test]
fn an_acceptance_that_expired_is_named_on_the_first_page() {
    let mut evidence = sample::clean();
    evidence.acceptances =
        vec![acceptance("RA-7", AcceptanceState::Expired), acceptance("RA-8", AcceptanceState::Active)];
    let page = written(&evidence);
    let first = first_page(&page);
    assert!(first.contains("1 expired risk acceptance.") && first.contains("RA-7") && !first.contains("RA-8"));
    assert!(page.contains("it expired on 2026-07-14"));
}

#[test]
fn a_run_that_was_cut_short_says_so_before_all_else() {
    let mut evidence = sample::rich();
    evidence.summary.incomplete = true;
    let page = written(&evidence);
    let (before, _) = first_page(&page).split_once("The run is incomplete.").unwrap();
    assert_eq!(before.matches("<li").count(), 1, "it is the first of the list");
}

#[test]
fn without_a_statement_it_says_once_that_applicability_is_not_declared() {
    let page = written(&sample::rich());
    let (_, section) = page.split_once("<section id=\"soa\"").unwrap();
    let section = section.split_once("</section>").unwrap().0;
    assert_eq!(section.matches("Applicability is not declared").count(), 1);
    assert_eq!(section.matches("<tr>").count(), 94);
}

#[test]
fn a_finding_is_printed_in_full_once_and_a_large_record_stays_small() {
    let evidence = sample::many(100_000);
    let page = written(&evidence);
    assert!(page.len() < 2_000_000, "{}", page.len());
    assert!(page.contains("more bear on this control and are not printed here"));
    let few = written(&sample::rich());
    for number in 1..=sample::rich().findings.len() {
        assert!(few.matches(&format!("id=\"F{number}\"")).count() <= 1);
    }
}

#[test]
fn the_files_add_up_and_those_that_were_not_judged_are_listed() {
    let evidence = sample::rich();
    let page = written(&evidence);
    assert!(page.contains("the sum of the rows, and the number of files in the record"));
    assert!(page.contains("infra/broken.tf:7") && page.contains("permission denied"));
}

#[test]
fn a_bundle_names_its_commit_its_signers_and_how_to_verify() {
    let page = bundled(&declared());
    let first = first_page(&page);
    for told in [
        "0123456789abcdef0123456789abcdef01234567",
        "SHA256:uQ3b",
        "confidential",
        "kept until 2029-11-23",
        "Version 3",
    ] {
        assert!(first.contains(told), "{told}");
    }
    assert!(first.contains("Uncommitted changes."));
    assert!(page.contains("ssh-keygen -Y verify") && page.contains("openssl dgst") && page.contains("VERIFY.md"));
    assert!(!written(&declared()).contains("id=\"verify\""));
}

/// `.ci/run` sets the variable and hands the files to a parser and a browser that are not ours.
#[test]
#[expect(clippy::disallowed_methods, reason = "the variable names a folder to write to; nothing is judged by it")]
fn reports_of_bundles_are_written_for_other_validators() {
    let Some(folder) = std::env::var_os("ANNEXA_REPORT_SAMPLES").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("declared.bundle.html"), bundled(&declared())).unwrap();
    let evidence = hostile();
    let page = html(&evidence, Some(&hostile_index(&evidence))).unwrap();
    std::fs::write(folder.join("hostile.bundle.html"), page).unwrap();
}
