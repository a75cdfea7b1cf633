//! Reads Dockerfiles by the line rules of BuildKit.
//!
//! The document is `{"stages": [...], "instructions_before": [...]}`; `docs/policies.md` has the shape of a
//! stage. What the builder would refuse is a fault, and reading goes on with the next instruction. The parts:
//! [`lines`] joins lines into the text of one instruction, [`reader`] and [`words`] make an [`instruction`]
//! of it, [`expand`] replaces arguments.

mod expand;
mod instruction;
mod lines;
mod reader;
#[cfg(test)]
mod tests;
mod words;

use expand::Scope;
use instruction::{Instruction, Word};
use lines::Lines;

use super::{Entry, Fault, Format, Node, ParseLimits, Parsed, Value};
use crate::model::{FileKind, Span};

/// Dockerfile.
pub(super) struct Dockerfile;

impl Format for Dockerfile {
    fn kind(&self) -> FileKind {
        FileKind::Dockerfile
    }

    fn parse(&self, text: &str, limits: &ParseLimits) -> Parsed {
        let mut faults = Vec::new();
        let mut lines = Lines::new(text, &mut faults);
        let mut file = File::default();
        while let Some(logical) = lines.next(&mut faults) {
            let place = logical.span(logical.start, logical.end);
            let instruction = reader::read(&logical, lines.escape, &mut faults);
            file.add(instruction, place, lines.escape, &mut faults);
        }
        if !file.builds_something() {
            return Parsed::fault(Fault::new("no FROM instruction", file.other.unwrap_or_default()));
        }
        let root = file.into_node(Span::new(0, text.len()));
        if root.count() > limits.nodes {
            return Parsed::fault(Fault::new(format!("more than {} values", limits.nodes), root.head_span()));
        }
        Parsed { faults, ..Parsed::one(root) }
    }
}

/// What was read so far.
#[derive(Default)]
struct File {
    before: Vec<Instruction>,
    stages: Vec<Stage>,
    arguments: Scope,
    /// The first instruction that is neither `ARG` nor `FROM`.
    other: Option<Span>,
}

/// A stage: its `FROM` instruction and those up to the next one.
struct Stage {
    name: Option<Word>,
    from: Node,
    instructions: Vec<Instruction>,
}

impl File {
    fn add(&mut self, instruction: Option<Instruction>, place: Span, escape: char, faults: &mut Vec<Fault>) {
        let cmd = instruction.as_ref().map(|instruction| instruction.cmd.text.as_str());
        if !matches!(cmd, Some("arg" | "from")) {
            self.other.get_or_insert(place);
        }
        let Some(instruction) = instruction else { return };
        if instruction.cmd.text == "from" {
            return self.stages.push(Stage::open(instruction, &self.arguments, escape, faults));
        }
        if let Some(stage) = self.stages.last_mut() {
            return stage.instructions.push(instruction);
        }
        if instruction.cmd.text != "arg" {
            let keyword = instruction.cmd.text.to_uppercase();
            let fault = Fault::new(format!("`{keyword}` stands before the first `FROM`"), instruction.cmd.span);
            return faults.push(fault.with_hint("only `ARG` may stand there"));
        }
        for pair in &instruction.pairs {
            self.arguments.declare(&pair.key.text, pair.written.as_deref(), escape);
        }
        self.before.push(instruction);
    }

    /// Returns whether this is a Dockerfile: it has a stage, or nothing but arguments for one.
    fn builds_something(&self) -> bool {
        !self.stages.is_empty() || (self.other.is_none() && !self.before.is_empty())
    }

    fn into_node(self, span: Span) -> Node {
        let last = self.stages.len().saturating_sub(1);
        let stages = self.stages.into_iter().enumerate();
        let stages = collection(stages.map(|(index, stage)| stage.into_node(index, index == last)).collect());
        let before = collection(self.before.into_iter().map(Instruction::into_node).collect());
        Node::object([Entry::derived("stages", stages), Entry::derived("instructions_before", before)], span)
    }
}

/// Returns a list from its first to its last item.
fn collection(items: Vec<Node>) -> Node {
    let span = items.iter().map(|item| item.span).reduce(Span::to).unwrap_or_default();
    Node::array(items, span)
}

impl Stage {
    fn open(from: Instruction, arguments: &Scope, escape: char, faults: &mut Vec<Fault>) -> Self {
        let name = stage_name(&from, faults);
        let mut entries = vec![match from.value.first() {
            Some(image) => Entry::derived("reference", settled(&image.text, image.span, arguments, escape)),
            None => Entry::derived("reference", Node::unknown("", Vec::new(), from.cmd.span)),
        }];
        for flag in &from.flags {
            if let Some(platform) = flag.text.strip_prefix("--platform=") {
                entries.push(Entry::derived("platform", settled(platform, flag.span, arguments, escape)));
            }
        }
        let span = entries.iter().map(|entry| entry.value.span).reduce(Span::to).unwrap_or(from.span);
        Self { name, from: Node::object(entries, span), instructions: vec![from] }
    }

    fn into_node(self, index: usize, is_final: bool) -> Node {
        let instructions = collection(self.instructions.into_iter().map(Instruction::into_node).collect());
        let head = instructions.items().next().map_or(instructions.span, |from| from.span);
        let number = i64::try_from(index).unwrap_or(i64::MAX);
        let mut entries = vec![Entry::derived("index", Node::new(Value::Int(number), head))];
        entries.extend(self.name.map(|name| Entry::derived("name", Node::string(name.text, name.span))));
        let span = instructions.span;
        entries.push(Entry::derived("final", Node::new(Value::Bool(is_final), head)));
        entries.push(Entry::derived("from", self.from));
        entries.push(Entry::derived("instructions", instructions));
        Node::object(entries, span)
    }
}

/// Returns the name of a stage in lower case, in which the builder compares names.
fn stage_name(from: &Instruction, faults: &mut Vec<Fault>) -> Option<Word> {
    let [_, as_word, name] = from.value.as_slice() else {
        return None;
    };
    if !as_word.text.eq_ignore_ascii_case("as") {
        return None;
    }
    let text = name.text.to_ascii_lowercase();
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
    if !text.starts_with(|first: char| first.is_ascii_lowercase()) || !text.bytes().all(allowed) {
        let fault = Fault::new("a stage cannot have this name", name.span);
        faults.push(fault.with_hint("begin with a letter; use letters, digits, `-`, `_` and `.`"));
    }
    Some(Word { text, span: name.span })
}

/// Returns a text with its arguments replaced, or an unknown value if the file does not settle one of them.
fn settled(text: &str, span: Span, arguments: &Scope, escape: char) -> Node {
    match arguments.expand(text, escape) {
        Ok(text) => Node::string(text, span),
        Err(deciding) => Node::unknown(text, deciding, span),
    }
}
