//! Markdown within a limit: what does not fit is counted, and everything that was opened is closed.

use crate::report::text::count;

/// Bytes kept for what has to be said in any case: remainders, ends of folded parts, the last lines.
const RESERVE: usize = 4096;

/// A page being written.
#[derive(Debug)]
pub(super) struct Page {
    out: String,
    limit: usize,
}

impl Page {
    /// Opens a page of at most so many bytes, and so of at most so many characters however a site counts them.
    pub(super) const fn new(limit: usize) -> Self {
        Self { out: String::new(), limit }
    }

    /// Returns how many bytes are written.
    pub(super) fn len(&self) -> usize {
        self.out.len()
    }

    /// Writes another page below.
    pub(super) fn append(&mut self, page: &Self) {
        if !page.out.is_empty() {
            self.paragraph(page.out.trim_end());
        }
    }

    /// Returns the text, ended by one line break.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut text = self.out;
        text.truncate(text.trim_end().len());
        text.push('\n');
        text.into_bytes()
    }

    /// Returns whether that much more fits.
    pub(super) fn fits(&self, text: &str) -> bool {
        self.out.len() + text.len() + RESERVE <= self.limit
    }

    /// Writes a paragraph that has to be there, and so is short.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.gap();
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// Writes rows or points, one below the other, as far as they fit. Returns how many do not.
    pub(super) fn rows(&mut self, rows: &[String]) -> usize {
        let mut written = 0;
        for row in rows {
            if !self.fits(row) {
                break;
            }
            self.out.push_str(row);
            self.out.push('\n');
            written += 1;
        }
        rows.len() - written
    }

    /// Writes a list, with the number of points that do not fit.
    pub(super) fn list(&mut self, points: &[String], noun: &str) {
        if points.is_empty() {
            return;
        }
        self.gap();
        let points: Vec<String> = points.iter().map(|point| format!("- {point}")).collect();
        let hidden = self.rows(&points);
        self.remainder(hidden, noun);
    }

    /// Writes what is left out, if anything is.
    pub(super) fn remainder(&mut self, hidden: usize, noun: &str) {
        if hidden > 0 {
            let verb = if hidden == 1 { "is" } else { "are" };
            self.paragraph(&format!("{} {verb} not listed here.", count(hidden, &format!("more {noun}"))));
        }
    }

    /// Writes a part that is folded away under a title of our own words, unless there is nothing in it.
    pub(super) fn folded(&mut self, title: &str, points: &[String], noun: &str) {
        if points.is_empty() {
            return;
        }
        self.open_fold(title);
        self.list(points, noun);
        self.close_fold();
    }

    /// Writes a table, of which all rows but the first `most` are folded away.
    pub(super) fn table(&mut self, head: &str, rows: &[String], most: usize, noun: &str) {
        let (shown, folded) = rows.split_at(rows.len().min(most));
        let part = |page: &mut Self, rows: &[String]| {
            page.paragraph(head);
            let hidden = page.rows(rows);
            page.remainder(hidden, noun);
        };
        if !shown.is_empty() {
            part(self, shown);
        }
        if !folded.is_empty() {
            self.open_fold(&count(folded.len(), &format!("more {noun}")));
            part(self, folded);
            self.close_fold();
        }
    }

    /// Begins a part that is folded away under a title of our own words. It must be closed.
    pub(super) fn open_fold(&mut self, title: &str) {
        // The empty line behind it ends the HTML, so that Markdown begins again.
        self.paragraph(&format!("<details>\n<summary>{title}</summary>\n"));
    }

    /// Ends a folded part.
    pub(super) fn close_fold(&mut self) {
        self.paragraph("</details>");
    }

    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_counted_and_what_was_opened_is_closed() {
        let mut page = Page::new(RESERVE + 300);
        let points: Vec<String> = (0..100).map(|at| format!("point {at}")).collect();
        page.folded("Points", &points, "point");
        page.folded("More", &points, "point");
        let text = String::from_utf8(page.into_bytes()).unwrap();
        let written = text.lines().filter(|line| line.starts_with("- ")).count();
        assert!(written > 0 && text.contains(&format!("{} more points are not listed here.", 100 - written)), "{text}");
        assert!(text.contains("100 more points are not listed here."), "{text}");
        assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
    }
}
