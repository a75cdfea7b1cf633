//! Checksums that some tokens carry: CRC-32 in base 62, and Bech32.

/// The digits of base 62, as GitHub and npm use them.
const BASE62: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The digits of Bech32.
const BECH32: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// Returns the CRC-32 (IEEE 802.3) of some bytes.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

/// Whether the last six characters are the CRC-32 of those before them, in base 62.
pub(super) fn ends_with_crc32(text: &str) -> bool {
    let Some((body, check)) = text.len().checked_sub(6).and_then(|at| text.split_at_checked(at)) else { return false };
    let digit = |byte: u8| BASE62.iter().position(|digit| *digit == byte).map(|value| value as u64);
    let value = check.bytes().try_fold(0_u64, |value, byte| Some(value * 62 + digit(byte)?));
    value == Some(u64::from(crc32(body.as_bytes())))
}

/// Whether a text of the human-readable part `hrp`, in lower case, has a Bech32 checksum that fits.
pub(super) fn is_bech32(hrp: &str, data: &str) -> bool {
    let values: Option<Vec<u8>> = data
        .bytes()
        .map(|byte| BECH32.iter().position(|digit| *digit == byte.to_ascii_lowercase()).map(|value| value as u8))
        .collect();
    let Some(values) = values else { return false };
    let expanded = hrp.bytes().map(|byte| byte >> 5).chain([0]).chain(hrp.bytes().map(|byte| byte & 31)).chain(values);
    let generator = [0x3b6a_57b2_u32, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let check = expanded.fold(1_u32, |check, value| {
        let top = check >> 25;
        let next = (check & 0x01ff_ffff) << 5 ^ u32::from(value);
        generator
            .iter()
            .enumerate()
            .fold(next, |next, (bit, term)| if top >> bit & 1 == 1 { next ^ term } else { next })
    });
    check == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_agree_with_published_ones() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        // The empty text and a longer one of BIP 173.
        assert!(is_bech32("a", "2uel5l"));
        assert!(is_bech32("abcdef", "qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"));
        assert!(!is_bech32("abcdef", "qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx"));
    }

    #[test]
    fn the_checksum_of_a_token_is_that_of_its_body() {
        let body = "a".repeat(30);
        let mut value = crc32(body.as_bytes());
        let mut check = Vec::new();
        for _ in 0..6 {
            check.insert(0, BASE62[value as usize % 62]);
            value /= 62;
        }
        let token = body + std::str::from_utf8(&check).unwrap();
        assert!(ends_with_crc32(&token));
        assert!(!ends_with_crc32(&token.replacen('a', "b", 1)));
        assert!(!ends_with_crc32("abc") && !ends_with_crc32("aaaaaa-"));
    }
}
