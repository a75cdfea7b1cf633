//! A table to print or to hand on: for a terminal, a spreadsheet, a page of documentation, a browser.
//!
//! Cells are texts of the organisation: none of them is a formula, a link or markup in what is written.

use std::io::Write;

use comfy_table::{ContentArrangement, Table, presets};

use crate::report::begins_like_a_formula;

/// The form of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum SheetFormat {
    /// For a terminal.
    #[default]
    Table,
    /// For a spreadsheet.
    Csv,
    /// For a page of documentation.
    Markdown,
    /// For a browser: one file, no scripts.
    Html,
}

/// A table with what is said above it.
pub(super) struct Sheet {
    pub(super) title: String,
    /// What it says, and what it does not.
    pub(super) note: String,
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<Vec<String>>,
    /// Columns that a terminal has room for, by place.
    pub(super) short: Vec<usize>,
    /// The column that holds a status.
    pub(super) status: usize,
}

/// The look of a page, on a screen and on paper.
const STYLE: &str = include_str!("sheet.css");

/// Writes tables, one after the other. A spreadsheet gets the first.
pub(super) fn write(sheets: &[Sheet], format: SheetFormat, output: &mut dyn Write) -> anyhow::Result<()> {
    match format {
        SheetFormat::Table => sheets.iter().try_for_each(|sheet| sheet.write_table(output)),
        SheetFormat::Csv => sheets.first().map_or(Ok(()), |sheet| sheet.write_csv(output)),
        SheetFormat::Markdown => sheets.iter().try_for_each(|sheet| sheet.write_markdown(output)),
        SheetFormat::Html => write_html(sheets, output),
    }
}

impl Sheet {
    fn write_table(&self, output: &mut dyn Write) -> anyhow::Result<()> {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        if table.width().is_none() {
            table.force_no_tty();
        }
        let line = |cells: &dyn Fn(usize) -> String| self.short.iter().map(|place| cells(*place)).collect::<Vec<_>>();
        table.set_header(line(&|place| self.columns.get(place).map(|name| name.to_uppercase()).unwrap_or_default()));
        for row in &self.rows {
            table.add_row(line(&|place| row.get(place).cloned().unwrap_or_default()));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        let rows = match self.rows.len() {
            1 => "1 row".to_owned(),
            rows => format!("{rows} rows"),
        };
        writeln!(output, "{}\n\n{}\n\n{rows}. {}\n", self.title, table.trim_fmt(), self.note)?;
        Ok(())
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    fn write_csv(&self, output: &mut dyn Write) -> anyhow::Result<()> {
        let mut writer = csv::Writer::from_writer(output);
        writer.write_record(&self.columns)?;
        for row in &self.rows {
            let guarded =
                row.iter().map(|cell| if begins_like_a_formula(cell) { format!("'{cell}") } else { cell.clone() });
            writer.write_record(guarded)?;
        }
        writer.flush()?;
        Ok(())
    }

    fn write_markdown(&self, output: &mut dyn Write) -> anyhow::Result<()> {
        let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        writeln!(output, "## {}\n\n{}\n", markdown(&self.title), markdown(&self.note))?;
        writeln!(output, "{}", line(self.columns.iter().map(|name| (*name).to_owned()).collect()))?;
        writeln!(output, "{}", line(vec!["---".to_owned(); self.columns.len()]))?;
        for row in &self.rows {
            writeln!(output, "{}", line(row.iter().map(|cell| markdown(cell)).collect()))?;
        }
        writeln!(output)?;
        Ok(())
    }
}

/// Returns a text that is one cell of a table, and nothing else, in Markdown and in the HTML made of it.
fn markdown(text: &str) -> String {
    let mut escaped = String::new();
    for letter in html(text).chars() {
        match letter {
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '!' | '#' | '~' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

fn html(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

fn write_html(sheets: &[Sheet], output: &mut dyn Write) -> anyhow::Result<()> {
    let title = html(sheets.first().map_or("", |sheet| &sheet.title));
    writeln!(
        output,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>"
    )?;
    for (index, sheet) in sheets.iter().enumerate() {
        let level = if index == 0 { 1 } else { 2 };
        writeln!(output, "<h{level}>{}</h{level}>\n<p>{}</p>", html(&sheet.title), html(&sheet.note))?;
        writeln!(output, "<table>\n<thead>\n<tr>")?;
        for column in &sheet.columns {
            writeln!(output, "<th scope=\"col\">{column}</th>")?;
        }
        writeln!(output, "</tr>\n</thead>\n<tbody>")?;
        for row in &sheet.rows {
            let class = row.get(sheet.status).map(|status| status.replace(' ', "-")).unwrap_or_default();
            write!(output, "<tr class=\"{}\">", html(&class))?;
            for (place, cell) in row.iter().enumerate() {
                let class = if place == sheet.status { " class=\"status\"" } else { "" };
                write!(output, "<td{class}>{}</td>", html(cell))?;
            }
            writeln!(output, "</tr>")?;
        }
        writeln!(output, "</tbody>\n</table>")?;
    }
    writeln!(output, "</body>\n</html>")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, format: SheetFormat) -> String {
        let sheet = Sheet {
            title: text.to_owned(),
            note: text.to_owned(),
            columns: vec!["One", "Two"],
            rows: vec![vec![text.to_owned(), text.to_owned()]],
            short: vec![0, 1],
            status: 1,
        };
        let mut output = Vec::new();
        write(&[sheet], format, &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn what_a_row_says_stays_a_text() {
        let hostile = "=cmd|' /C calc'!A1 <script>alert(1)</script> [x](javascript:y) `z`\n| a \" onclick=\"b";
        let csv = written(hostile, SheetFormat::Csv);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        assert!(record.iter().all(|cell| cell.starts_with("'=")));
        let page = written(hostile, SheetFormat::Html);
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;") && !page.contains("\" onclick"));
        let table = written(hostile, SheetFormat::Markdown);
        assert_eq!(table.lines().filter(|line| line.starts_with('|')).count(), 3, "{table}");
        assert!(!table.contains("<script") && !table.contains("[x]("));
    }
}
