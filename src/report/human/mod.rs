//! The record for a person at a terminal.
//!
//! In this order: findings by policy, what could not be decided, errors, files that need attention, controls, and the
//! verdict last, where the eye is when the program ends. Lists are cut with their true count, never silently.

mod controls;
mod findings;
mod open;
mod page;
mod source;
mod verdict;

use self::page::Page;
use super::{Detail, RenderOptions, Renderer, ReportError};
use crate::evidence::Evidence;

/// The `human` format.
pub(crate) struct Human;

impl Renderer for Human {
    fn name(&self) -> &'static str {
        "human"
    }

    fn render(&self, evidence: &Evidence, options: &RenderOptions) -> Result<Vec<u8>, ReportError> {
        let mut page = Page::new(options);
        if options.detail == Detail::Quiet {
            findings::write_lines(&mut page, evidence);
            open::write_error_lines(&mut page, evidence);
            // A hook is run at every commit: it speaks up when there is something to say.
            if verdict::is_uneventful(evidence) {
                return Ok(Vec::new());
            }
        } else {
            findings::write_groups(&mut page, evidence, options)?;
            // Beside an earlier run, only what is other counts; the whole is for a run by itself.
            let alone = evidence.comparison.is_none() || options.detail == Detail::Verbose;
            if alone {
                open::write_undetermined(&mut page, evidence);
            }
            open::write_errors(&mut page, evidence);
            open::write_files(&mut page, evidence);
            if alone {
                controls::write_summary(&mut page, evidence);
                verdict::write_scope(&mut page, evidence);
            }
        }
        verdict::write_verdict(&mut page, evidence);
        Ok(page.into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ControlStatus;
    use crate::report::sample;

    fn shown(evidence: &Evidence, options: &RenderOptions) -> String {
        String::from_utf8(Human.render(evidence, options).unwrap()).unwrap()
    }

    #[test]
    fn a_rich_record_on_a_wide_unicode_terminal() {
        insta::assert_snapshot!(shown(&sample::rich(), &RenderOptions::default()));
    }

    #[test]
    fn a_rich_record_on_a_narrow_ascii_terminal() {
        let options = RenderOptions { unicode: false, width: 80, max_findings_per_policy: 1, ..Default::default() };
        let text = shown(&sample::rich(), &options);
        let own = text.chars().filter(|c| !c.is_ascii()).collect::<String>();
        let foreign = |c: char| "éëï日本チーム–".contains(c);
        assert!(own.chars().all(foreign), "{own}");
        insta::assert_snapshot!(text);
    }

    #[test]
    fn a_rich_record_told_quietly() {
        insta::assert_snapshot!(shown(&sample::rich(), &RenderOptions { detail: Detail::Quiet, ..Default::default() }));
    }

    #[test]
    fn a_rich_record_told_in_full() {
        let options = RenderOptions { detail: Detail::Verbose, ..Default::default() };
        insta::assert_snapshot!(shown(&sample::rich(), &options));
    }

    #[test]
    fn a_record_without_findings() {
        insta::assert_snapshot!(shown(&sample::clean(), &RenderOptions::default()));
    }

    #[test]
    fn a_record_of_nothing() {
        insta::assert_snapshot!(shown(&sample::empty(), &RenderOptions::default()));
    }

    #[test]
    fn a_summary_of_many_failing_controls_stays_on_one_screen() {
        let mut evidence = sample::rich();
        for control in evidence.controls.iter_mut().take(40) {
            control.status = ControlStatus::Fail;
        }
        let text = shown(&evidence, &RenderOptions { width: 80, ..RenderOptions::default() });
        let summary = text.split_once("93 controls as of").unwrap().1;
        assert!(summary.contains("  and ") && summary.lines().count() <= 44, "{summary}");
        for control in &evidence.controls {
            let listed = control.status != ControlStatus::NoEvidence;
            assert_eq!(summary.split_whitespace().any(|word| word == control.id.as_str()), listed, "{}", control.id);
        }
    }

    #[test]
    fn colours_add_nothing_to_the_words() {
        let plain = RenderOptions::default();
        let coloured = shown(&sample::rich(), &RenderOptions { color: true, ..plain });
        assert!(coloured.contains("\u{1b}[31m"));
        let mut stripped = String::new();
        let mut rest = coloured.as_str();
        while let Some((before, escape)) = rest.split_once("\u{1b}[") {
            stripped.push_str(before);
            rest = escape.split_once('m').unwrap().1;
        }
        stripped.push_str(rest);
        assert_eq!(stripped, shown(&sample::rich(), &plain));
    }

    #[test]
    fn a_line_is_never_wider_than_the_terminal_where_words_allow_it() {
        for width in [60, 80, 100, 132] {
            let text = shown(&sample::clean(), &RenderOptions { width, ..RenderOptions::default() });
            let wide = text.lines().find(|line| line.chars().count() > width);
            assert_eq!(wide, None, "{width}");
        }
    }
}
