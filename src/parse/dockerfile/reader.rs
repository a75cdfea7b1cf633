//! The text of one instruction -> its words, flags and pairs, by the rules of its keyword.

use std::ops::Range;

use super::instruction::{Instruction, Pair, Word};
use super::lines::Logical;
use super::words;
use crate::parse::Fault;

/// How the arguments of a keyword are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Words between white space.
    Words,
    /// A JSON list of strings, or words.
    List,
    /// A JSON list of strings, or a shell's command line.
    Command,
    /// A JSON list of strings.
    Json,
    /// One text.
    Text,
    /// `name=value` words, or one name and its value behind a space.
    Pairs,
    /// Words, each a name or `name=value`.
    Arguments,
    /// `NONE`, or `CMD` and a command.
    Health,
    /// An instruction for the images built on this one.
    Trigger,
}

const KEYWORDS: &[(&str, Form)] = &[
    ("add", Form::List),
    ("arg", Form::Arguments),
    ("cmd", Form::Command),
    ("copy", Form::List),
    ("entrypoint", Form::Command),
    ("env", Form::Pairs),
    ("expose", Form::Words),
    ("from", Form::Words),
    ("healthcheck", Form::Health),
    ("label", Form::Pairs),
    ("maintainer", Form::Text),
    ("onbuild", Form::Trigger),
    ("run", Form::Command),
    ("shell", Form::Json),
    ("stopsignal", Form::Text),
    ("user", Form::Text),
    ("volume", Form::List),
    ("workdir", Form::Text),
];

/// Reads an instruction; an unknown keyword is a fault and gives none.
pub(super) fn read(logical: &Logical, escape: char, faults: &mut Vec<Fault>) -> Option<Instruction> {
    Reader { logical, escape, faults }.instruction(logical.start, false)
}

struct Reader<'a> {
    logical: &'a Logical,
    escape: char,
    faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    /// Reads the instruction at `start`; `nested` if it is the trigger of an `ONBUILD`.
    fn instruction(&mut self, start: usize, nested: bool) -> Option<Instruction> {
        let word = words::plain_words(self.line(), start).next()?;
        let mut cmd = self.word(word.clone());
        cmd.text.make_ascii_lowercase();
        let Some((_, form)) = KEYWORDS.iter().find(|(keyword, _)| *keyword == cmd.text) else {
            let written = self.line().get(word).unwrap_or_default();
            let fault = Fault::new(format!("unknown instruction `{}`", shortened(written)), cmd.span);
            self.faults.push(fault.with_hint("end the line above with the escape character if this one continues it"));
            return None;
        };
        if nested && matches!(cmd.text.as_str(), "from" | "maintainer" | "onbuild") {
            let message = format!("`{}` cannot be the trigger of an `ONBUILD`", cmd.text.to_uppercase());
            self.faults.push(Fault::new(message, cmd.span));
            return None;
        }
        let (flags, at) = self.flags(word.end);
        let text = self.logical.text.get(start..).unwrap_or_default().to_owned();
        let span = self.logical.span(start, self.logical.text.len());
        let mut instruction =
            Instruction { cmd, span, flags, value: Vec::new(), pairs: Vec::new(), json: false, text, trigger: None };
        self.arguments(*form, at, &mut instruction);
        self.check(*form, &instruction);
        Some(instruction)
    }

    /// The command line, with which all offsets of the logical text begin.
    fn line(&self) -> &str {
        self.logical.text.get(..self.logical.end).unwrap_or_default()
    }

    fn word(&self, place: Range<usize>) -> Word {
        let text = self.logical.text.get(place.clone()).unwrap_or_default().to_owned();
        Word { text, span: self.logical.span(place.start, place.end) }
    }

    fn plain(&self, place: Range<usize>) -> Word {
        let mut word = self.word(place);
        word.text = words::unquoted(&word.text, self.escape);
        word
    }

    /// Returns the flags from `at` on, and where the arguments begin.
    fn flags(&self, mut at: usize) -> (Vec<Word>, usize) {
        let mut flags = Vec::new();
        while let Some(word) = words::next_word(self.line(), at, self.escape) {
            match self.line().get(word.clone()) {
                Some("--") => return (flags, self.skip_space(word.end)),
                Some(flag) if flag.starts_with("--") => flags.push(self.plain(word.clone())),
                _ => return (flags, word.start),
            }
            at = word.end;
        }
        (flags, self.line().len())
    }

    fn skip_space(&self, at: usize) -> usize {
        self.line().len() - self.line().get(at..).unwrap_or_default().trim_start().len()
    }

    fn arguments(&mut self, form: Form, at: usize, instruction: &mut Instruction) {
        let end = self.line().len();
        if at >= end {
            return;
        }
        match form {
            Form::Words => instruction.value = self.plain_words(at),
            Form::Text => instruction.value = vec![self.word(at..end)],
            Form::List | Form::Command | Form::Json | Form::Health => {
                let mut at = at;
                if form == Form::Health {
                    let Some(kind) = words::plain_words(self.line(), at).next() else {
                        return;
                    };
                    at = self.skip_space(kind.end);
                    instruction.value.push(self.word(kind));
                }
                match self.json_list(at) {
                    Some(items) => {
                        instruction.json = true;
                        instruction.value.extend(items);
                    }
                    None if form == Form::List => instruction.value = self.plain_words(at),
                    // The here-documents of a command are part of what the shell reads.
                    None if at < end => instruction.value.push(self.word(at..self.logical.text.len())),
                    None => {}
                }
            }
            Form::Pairs | Form::Arguments => {
                instruction.pairs = self.pairs(form, at);
                instruction.value = self.written_words(at);
            }
            Form::Trigger => {
                instruction.value = vec![self.word(at..self.logical.text.len())];
                instruction.trigger = self.instruction(at, true).map(Box::new);
            }
        }
    }

    fn plain_words(&self, at: usize) -> Vec<Word> {
        words::plain_words(self.line(), at).map(|word| self.word(word)).collect()
    }

    fn written_words(&self, at: usize) -> Vec<Word> {
        words::words(self.line(), at, self.escape).map(|word| self.word(word)).collect()
    }

    /// Returns the strings of a JSON list; anything but a list of strings is no list, as the builder reads
    /// it.
    fn json_list(&mut self, at: usize) -> Option<Vec<Word>> {
        let text = self.line().get(at..).filter(|text| text.starts_with('['))?;
        let values: Vec<serde_json::Value> = serde_json::from_str(text).ok()?;
        let strings: Option<Vec<&str>> = values.iter().map(serde_json::Value::as_str).collect();
        let Some(strings) = strings else {
            let fault =
                Fault::new("the list holds a value that is not a string", self.logical.span(at, self.line().len()));
            self.faults.push(fault.with_hint("quote every value of the list"));
            return None;
        };
        let places = json_strings(text);
        let word = |(text, place): (&str, Range<usize>)| Word {
            text: text.to_owned(),
            span: self.logical.span(at + place.start, at + place.end),
        };
        Some(strings.into_iter().zip(places).map(word).collect())
    }

    fn pairs(&mut self, form: Form, at: usize) -> Vec<Pair> {
        let places: Vec<_> = words::words(self.line(), at, self.escape).collect();
        let first = places.first().and_then(|place| self.line().get(place.clone())).unwrap_or_default();
        if form == Form::Pairs && !first.contains('=') {
            return self.old_pair(at).into_iter().collect();
        }
        let mut pairs = Vec::with_capacity(places.len());
        for place in places {
            let sign = self.line().get(place.clone()).and_then(|word| word.find('='));
            match sign.map(|sign| place.start + sign) {
                Some(sign) => pairs.push(self.pair(place.start..sign, sign + 1..place.end)),
                None if form == Form::Arguments => {
                    pairs.push(Pair { key: self.plain(place), value: None, written: None });
                }
                None => {
                    let word = self.word(place);
                    let fault =
                        Fault::new(format!("`{}` is not of the form name=value", shortened(&word.text)), word.span);
                    self.faults.push(fault.with_hint("quote a value that holds spaces"));
                }
            }
        }
        pairs
    }

    fn pair(&self, key: Range<usize>, value: Range<usize>) -> Pair {
        let written = self.line().get(value.clone()).map(str::to_owned);
        Pair { key: self.plain(key), value: Some(self.plain(value)), written }
    }

    /// Returns the pair of the old form, `ENV name value with spaces`.
    fn old_pair(&mut self, at: usize) -> Option<Pair> {
        let key = words::plain_words(self.line(), at).next()?;
        let start = self.skip_space(key.end);
        if start == self.line().len() {
            let word = self.word(key);
            self.faults.push(Fault::new(format!("`{}` has no value", shortened(&word.text)), word.span));
            return None;
        }
        Some(self.pair(key, start..self.line().len()))
    }

    /// Tells what the builder would refuse.
    fn check(&mut self, form: Form, instruction: &Instruction) {
        let count = instruction.value.len();
        let message = match (instruction.cmd.text.as_str(), form) {
            ("copy" | "add", _) if count < 2 => "needs a source and a destination",
            ("from", _) if count != 1 && !(count == 3 && instruction.value[1].text.eq_ignore_ascii_case("as")) => {
                "takes an image, or an image, `AS` and a name"
            }
            ("cmd" | "entrypoint", _) => return,
            (_, Form::Json) if !instruction.json => "takes a JSON list of strings",
            (_, Form::Health) if !self.is_health(instruction) => "takes `NONE`, or `CMD` and a command",
            _ if count == 0 => "has no arguments",
            _ => return,
        };
        let keyword = instruction.cmd.text.to_uppercase();
        self.faults.push(Fault::new(format!("`{keyword}` {message}"), instruction.cmd.span));
    }

    fn is_health(&self, instruction: &Instruction) -> bool {
        match instruction.value.first().map(|word| word.text.to_ascii_uppercase()).as_deref() {
            Some("NONE") => true,
            Some("CMD") => instruction.value.len() > 1,
            _ => false,
        }
    }
}

/// Returns the places of the strings in a JSON list that is known to hold nothing else.
fn json_strings(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut open = None;
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match (open, byte) {
            (None, b'"') => open = Some(at),
            (Some(start), b'"') => {
                places.push(start..at + 1);
                open = None;
            }
            (Some(_), b'\\') => {
                bytes.next();
            }
            _ => {}
        }
    }
    places
}

/// Returns at most 40 characters of a text.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
