//! Tests of the whole: texts -> documents and faults.

use proptest::prelude::*;

use super::*;

fn parse(text: &str) -> Parsed {
    Dockerfile.parse(text, &ParseLimits::default())
}

fn root(text: &str) -> Node {
    let parsed = parse(text);
    assert_eq!(parsed.faults, [], "{text:?}");
    parsed.documents.into_iter().next().unwrap().root
}

fn stages(root: &Node) -> &[Node] {
    root.get("stages").unwrap().as_array().unwrap()
}

/// Returns every instruction of a document, those before the first stage first.
fn instructions(root: &Node) -> Vec<&Node> {
    let before = root.get("instructions_before").unwrap().items();
    before.chain(stages(root).iter().flat_map(|stage| stage.get("instructions").unwrap().items())).collect()
}

/// Returns the last instruction as `cmd flags value`, a JSON form with a `!`.
fn shown(text: &str) -> String {
    let root = root(text);
    let last = *instructions(&root).last().unwrap();
    let strings = |key: &str| {
        last.get(key).unwrap().items().map(|item| format!("<{}>", item.as_str().unwrap())).collect::<String>()
    };
    let json = if last.get("json").unwrap().value == Value::Bool(true) { "!" } else { "" };
    format!("{}{json} {} {}", last.get("cmd").unwrap().as_str().unwrap(), strings("flags"), strings("value"))
}

#[test]
fn instructions_are_read_by_their_keyword() {
    for (line, expected) in [
        ("RUN  a  b ", "run  <a  b>"),
        (
            "run --mount=type=cache,target=/x --network=none make",
            "run <--mount=type=cache,target=/x><--network=none> <make>",
        ),
        ("RUN -- --odd", "run  <--odd>"),
        ("CMD [\"a\", \"b\\\" c\"]", "cmd!  <a><b\" c>"),
        ("CMD []", "cmd!  "),
        ("CMD", "cmd  "),
        ("CMD ['a']", "cmd  <['a']>"),
        ("RUN [ -f x ] && y", "run  <[ -f x ] && y>"),
        ("COPY --chown=\"a b\" x  y /z", "copy <--chown=a b> <x><y></z>"),
        ("ADD [\"x y\", \"/z\"]", "add!  <x y></z>"),
        ("EXPOSE 80 443/tcp", "expose  <80><443/tcp>"),
        ("USER app:app # not a comment", "user  <app:app # not a comment>"),
        ("HEALTHCHECK --interval=5s CMD curl -f http://x", "healthcheck <--interval=5s> <CMD><curl -f http://x>"),
        ("HEALTHCHECK CMD [\"a\", \"b\"]", "healthcheck!  <CMD><a><b>"),
        ("HEALTHCHECK NONE", "healthcheck  <NONE>"),
        ("SHELL [\"bash\", \"-c\"]", "shell!  <bash><-c>"),
        ("VOLUME /a /b", "volume  </a></b>"),
        ("ONBUILD RUN make", "onbuild  <RUN make>"),
        ("RUN a \\\n  b", "run  <a   b>"),
        ("RUN a \\  \n# c\n\n  # d\n  b", "run  <a   b>"),
        ("RUN a \\\r\n  b\r\n", "run  <a   b>"),
        ("RUN dir C:\\\\\n", "run  <dir C:\\\\>"),
        ("RUN a \\", "run  <a>"),
        ("\\\nRUN a", "run  <a>"),
        ("R\\\nUN a", "run  <a>"),
        ("RUN <<EOF\n# kept\n\n  x \\\nEOF\n", "run  <<<EOF\n# kept\n\n  x \\\nEOF>"),
        ("RUN cat <<-A >x && \\\n <<B y\n\t1\n\tA\n2\nB", "run  <cat <<-A >x &&  <<B y\n\t1\n\tA\n2\nB>"),
        ("COPY <<X <<Y /d\nY\nX\nX\nY\n", "copy  <<<X><<<Y></d>"),
        ("RUN [\"<<EOF\"]", "run!  <<<EOF>"),
        ("USER <<EOF", "user  <<<EOF>"),
    ] {
        assert_eq!(shown(&format!("FROM a\n{line}")), expected, "{line:?}");
    }
}

#[test]
fn pairs_have_their_quotes_removed() {
    for (line, expected) in [
        ("ENV A=1 B=\"x y\" C='$z' D=\\$q E=", "A=1;B=x y;C=$z;D=\\$q;E="),
        ("ENV NAME some value \"quoted\"", "NAME=some value quoted"),
        ("LABEL \"a.b\"=\"c=d\" \\\n  e=f", "a.b=c=d;e=f"),
        ("ARG X", "X"),
        ("ARG X=1 Y Z=\"\"", "X=1;Y;Z="),
    ] {
        let root = root(&format!("FROM a\n{line}"));
        let pairs = instructions(&root)[1].get("pairs").unwrap().items().map(|pair| {
            let value = pair.get("value").map(|value| format!("={}", value.as_str().unwrap()));
            format!("{}{}", pair.get("key").unwrap().as_str().unwrap(), value.unwrap_or_default())
        });
        assert_eq!(pairs.collect::<Vec<_>>().join(";"), expected, "{line}");
    }
}

#[test]
fn stages_have_names_and_images() {
    let text = "ARG TAG=20\nARG BARE\nARG REG=reg.io\n\
        FROM --platform=$BUILDPLATFORM $REG/node:${TAG} aS Builder\nARG TAG\nRUN x\n\
        from --platform=linux/amd64 app:${BARE}\n\nFROM builder\nCMD x\n\n";
    let root = root(text);
    assert_eq!(root.get("instructions_before").unwrap().items().count(), 3);
    let [first, second, third] = stages(&root) else { panic!("three stages") };
    assert_eq!(
        (&first.get("index").unwrap().value, first.get("name").unwrap().as_str()),
        (&Value::Int(0), Some("builder"))
    );
    let reference = first.at(&["from", "reference"]).unwrap();
    assert_eq!((reference.as_str(), reference.span.of(text)), (Some("reg.io/node:20"), "$REG/node:${TAG}"));
    assert_eq!(&*first.at(&["from", "platform"]).unwrap().as_unknown().unwrap().references[0], "BUILDPLATFORM");
    let unknown = second.at(&["from", "reference"]).unwrap().as_unknown().unwrap();
    assert_eq!((&*unknown.expression, &*unknown.references[0]), ("app:${BARE}", "BARE"));
    assert_eq!(second.at(&["from", "platform"]).unwrap().as_str(), Some("linux/amd64"));
    assert_eq!(second.get("name"), None);
    let finals = [first, second, third].map(|stage| stage.get("final").unwrap().value == Value::Bool(true));
    assert_eq!(finals, [false, false, true]);
    assert!(first.span.of(text).starts_with("FROM --platform") && first.span.of(text).ends_with("RUN x"));
    assert_eq!(third.span.of(text), "FROM builder\nCMD x");
    assert_eq!(third.head_span().of(text), "FROM builder");
}

#[test]
fn instructions_know_their_bytes() {
    let text = "\u{feff}# syntax=docker/dockerfile:1\r\n# escape=`\r\n\r\nFROM a`\r\n  b:é\r\n\
        \x20 RUN <<E `\r\n  # c\r\n x\r\nbody\r\nE\r\nCMD [ \"é\", `\r\n  \"d\" ] \r\n";
    let parsed = parse(text);
    let root = &parsed.documents[0].root;
    let found = instructions(root);
    let spans: Vec<_> = found.iter().map(|instruction| instruction.span.of(text)).collect();
    assert_eq!(spans[0], "FROM a`\r\n  b:é");
    assert_eq!(spans[1], "RUN <<E `\r\n  # c\r\n x\r\nbody\r\nE");
    assert_eq!(spans[2], "CMD [ \"é\", `\r\n  \"d\" ]");
    assert_eq!(found[1].get("text").unwrap().as_str(), Some("RUN <<E  x\nbody\r\nE"));
    let items: Vec<_> = found[2].get("value").unwrap().items().map(|item| item.span.of(text)).collect();
    assert_eq!(items, ["\"é\"", "\"d\""]);
}

#[test]
fn the_trigger_of_an_onbuild_is_an_instruction() {
    let text = "FROM a\nONBUILD COPY --chown=x . /app";
    let root = root(text);
    let trigger = instructions(&root)[1].get("trigger").unwrap();
    assert_eq!(trigger.span.of(text), "COPY --chown=x . /app");
    assert_eq!(trigger.get("flags").unwrap().as_array().unwrap()[0].as_str(), Some("--chown=x"));
}

#[test]
fn faults_stand_at_their_place_and_the_rest_is_read() {
    for (text, message, place, left) in [
        ("FROM a\nINCLUDE b\nRUN c", "unknown instruction `INCLUDE`", "INCLUDE", 2),
        ("RUN x\nFROM a", "`RUN` stands before the first `FROM`", "RUN", 1),
        ("FROM\nRUN x", "`FROM` takes an image, or an image, `AS` and a name", "FROM", 2),
        ("FROM a b c\nRUN x", "`FROM` takes an image, or an image, `AS` and a name", "FROM", 2),
        ("FROM a AS 1x", "a stage cannot have this name", "1x", 1),
        ("FROM a\nCOPY x\nRUN y", "`COPY` needs a source and a destination", "COPY", 3),
        ("FROM a\nRUN [\"x\", 1]", "the list holds a value that is not a string", "[\"x\", 1]", 2),
        ("FROM a\nSHELL bash", "`SHELL` takes a JSON list of strings", "SHELL", 2),
        ("FROM a\nENV A=1 B C=2", "`B` is not of the form name=value", "B", 2),
        ("FROM a\nENV A", "`A` has no value", "A", 2),
        ("FROM a\nUSER", "`USER` has no arguments", "USER", 2),
        ("FROM a\nHEALTHCHECK curl", "`HEALTHCHECK` takes `NONE`, or `CMD` and a command", "HEALTHCHECK", 2),
        ("FROM a\nONBUILD ONBUILD RUN x", "`ONBUILD` cannot be the trigger of an `ONBUILD`", "ONBUILD", 2),
        ("FROM a\nRUN <<EOF\nx\n", "the here-document `EOF` does not end", "<<EOF", 2),
        ("# escape=x\nFROM a", "the escape character cannot be `x`", "# escape=x", 1),
        ("# escape=`\n# escape=`\nFROM a", "the directive `escape` is repeated", "# escape=`", 1),
    ] {
        let parsed = parse(text);
        let fault = &parsed.faults[0];
        assert_eq!((fault.message.as_str(), fault.span.of(text), fault.fatal), (message, place, true));
        assert_eq!((instructions(&parsed.documents[0].root).len(), parsed.faults.len()), (left, 1), "{text}");
    }
}

#[test]
fn a_file_without_a_stage_has_one_fault_unless_it_holds_only_arguments() {
    for text in ["", "\n# only a comment\n", "RUN x\nfoo\nbar", "hello world", "ARG A\nRUN x"] {
        let parsed = parse(text);
        assert_eq!((parsed.documents.len(), parsed.faults.len()), (0, 1), "{text}");
        assert_eq!((parsed.faults[0].message.as_str(), parsed.faults[0].fatal), ("no FROM instruction", true));
    }
    assert_eq!(stages(&root("# c\nARG A=1\n")).len(), 0);
}

#[test]
fn a_directive_counts_only_at_the_top() {
    for (text, escape_counts) in
        [("# escape=`\n", true), ("#ESCAPE = `\n", true), ("# c\n# escape=`\n", false), ("\n# escape=`\n", false)]
    {
        let parsed = parse(&format!("{text}FROM a\nRUN a `\n b"));
        assert_eq!(parsed.faults.is_empty(), escape_counts, "{text:?}");
    }
}

#[test]
fn hostile_texts_are_read_in_bounds() {
    let onbuild = format!("FROM a\n{}", "ONBUILD ".repeat(100_000));
    let line = format!("FROM a\nRUN {}\nCMD \0", "x\\\n".repeat(200_000));
    let heredocs = format!("FROM a\n{}", "RUN <<A\n".repeat(100_000));
    let openers = format!("FROM a\nRUN {}\n", "<<A ".repeat(100_000));
    let json = format!("FROM a\nRUN {}", "[".repeat(200_000));
    let long = format!("FROM {0}\nRUN {0}", "${".repeat(1 << 19));
    for text in [onbuild, line, heredocs, openers, json, long] {
        assert_eq!(parse(&text).documents.len(), 1);
    }
    let limits = ParseLimits { nodes: 20, ..ParseLimits::default() };
    assert!(Dockerfile.parse("FROM a\n", &limits).faults.is_empty());
    assert_eq!(Dockerfile.parse("FROM a\nRUN b\n", &limits).faults[0].message, "more than 20 values");
}

/// What may stand between instructions, and instructions in one form or another.
fn parts() -> impl Strategy<Value = Vec<(String, Option<String>)>> {
    let between = prop_oneof!["", "\n", "# [a-zA-Z <]{0,9}\n", "  # é\n\n", "\t\r\n"].prop_map(String::from);
    let body = "[a-z<\\\\#é \t\n]{0,20}";
    let instruction = prop_oneof![
        "(RUN|run|Cmd) [a-z&]{1,6}( \\\\ \n(  # c <<x\n|\n)?  [a-z]{1,5} é){0,3}",
        "(COPY|ADD) (--from=x )?[a-z]{1,4} ('[a-z]{1,3}'|/d)",
        "(ENV|LABEL) a=\"[a-z ]{0,5}\"( \\\\\n b=c){0,2}",
        "ENTRYPOINT \\[\"[a-z]{1,3}\"(, \\\\\n\"b\")?\\]",
        body.prop_map(|body| format!("RUN <<EOF\n{body}\nEOF")),
        (body, body).prop_map(|(one, two)| format!("COPY <<-A <<B \\\n /d\n{one}\n\tA\n{two}\nB")),
    ];
    let optional = prop::option::weighted(0.8, instruction.prop_map(String::from));
    prop::collection::vec((between, optional), 0..8)
}

/// Characters that mean something to the reader, and some that do not.
const SOUP: &str = "((FROM|RUN|ARG|ENV|COPY|ONBUILD|HEALTHCHECK|# escape=)?\
    [a$={}\\[\\]\"'<:\\\\` \t\r\n\u{feff}é-]{0,12}\n?){0,9}";

proptest! {
    #[test]
    fn spans_of_instructions_are_their_texts_and_nothing_else(parts in parts(), crlf in any::<bool>()) {
        let mut text = "\u{feff}".to_owned();
        let mut expected = Vec::new();
        let first = ("# c\n".to_owned(), Some("FROM a".to_owned()));
        for (between, instruction) in std::iter::once(first).chain(parts) {
            text += &if crlf { between.replace("\r\n", "\n").replace('\n', "\r\n") } else { between };
            if let Some(instruction) = instruction {
                let instruction = if crlf { instruction.replace('\n', "\r\n") } else { instruction };
                expected.push(Span::new(text.len(), text.len() + instruction.len()));
                text += &instruction;
                text += if crlf { "\r\n" } else { " \n" };
            }
        }
        // A space behind the name of a here-document would keep it open.
        let text = text.replace("EOF \n", "EOF\n ").replace("B \n", "B\n ");
        let parsed = parse(&text);
        prop_assert_eq!(&parsed.faults, &[]);
        let root = &parsed.documents[0].root;
        let spans: Vec<_> = instructions(root).iter().map(|instruction| instruction.span).collect();
        prop_assert_eq!(spans, expected, "{:?}", text);
    }

    #[test]
    fn no_text_makes_it_panic_and_instructions_stay_in_order(
        text in prop_oneof![any::<String>(), SOUP],
    ) {
        for document in parse(&format!("FROM a\n{text}")).documents {
            let mut end = 0;
            for instruction in instructions(&document.root) {
                prop_assert!(end <= instruction.span.start);
                end = instruction.span.end;
                for word in instruction.get("value").unwrap().items() {
                    prop_assert!(instruction.span.start <= word.span.start && word.span.end <= end);
                }
            }
        }
        parse(&text);
    }
}
