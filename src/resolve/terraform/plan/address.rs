//! Addresses of a plan: `module.a["x"].aws_s3_bucket.b[0]`.

/// Returns the parts of an address between its dots; a dot in brackets or quotes is none.
pub(super) fn parts(address: &str) -> Vec<&str> {
    let (mut parts, mut start, mut quoted, mut depth) = (Vec::new(), 0, false, 0_usize);
    let mut bytes = address.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' if quoted => {
                bytes.next();
            }
            b'"' => quoted = !quoted,
            b'[' if !quoted => depth += 1,
            b']' if !quoted => depth = depth.saturating_sub(1),
            b'.' if !quoted && depth == 0 => {
                parts.push(address.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(address.get(start..).unwrap_or_default());
    parts
}

/// Returns a part without its index, and the index.
pub(super) fn name_and_index(part: &str) -> (&str, Option<&str>) {
    match part.find('[') {
        Some(at) => (&part[..at], part[at + 1..].strip_suffix(']')),
        None => (part, None),
    }
}

/// Returns the address of the block that an instance comes from: without any index.
pub(super) fn block(address: &str) -> String {
    parts(address).iter().map(|part| name_and_index(part).0).collect::<Vec<_>>().join(".")
}

/// Returns the number of modules that an address lies in.
pub(super) fn depth(parts: &[&str]) -> usize {
    parts.chunks(2).take_while(|pair| pair.len() == 2 && pair[0] == "module").count()
}

/// Returns the number of modules that two addresses have in common.
pub(super) fn shared(one: &str, other: &str) -> usize {
    let (one, other) = (parts(one), parts(other));
    let most = depth(&one).min(depth(&other));
    (0..most).take_while(|level| one[level * 2 + 1] == other[level * 2 + 1]).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indexes_may_hold_anything() {
        let address = r#"module.a["x.y]\"."].data.aws_ami.b[0]"#;
        assert_eq!(parts(address), ["module", r#"a["x.y]\"."]"#, "data", "aws_ami", "b[0]"]);
        assert_eq!(block(address), "module.a.data.aws_ami.b");
        assert_eq!(depth(&parts(address)), 1);
        assert_eq!(shared("module.a.module.b.x.y", "module.a.module.c.x.y"), 1);
        for broken in ["", ".", "[", "]", "\"", "a[\"\\", "module", "a]b"] {
            block(broken);
        }
    }
}
