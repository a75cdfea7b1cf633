//! What can go wrong when a bundle is signed.

use std::io;
use std::path::PathBuf;

/// A key that cannot be used, or a signature that could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SignatureError {
    /// The key file is not there, or may not be read.
    #[error("cannot read the key `{}`", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// The file is far too long for a key.
    #[error("`{}` is longer than any key\nhint: give the file of the private key itself", path.display())]
    TooLong {
        /// The file.
        path: PathBuf,
    },
    /// The file holds something else than a key in a form that is read here.
    #[error("`{}` is {found}\nhint: {hint}", path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// What it is instead, as the rest of a sentence.
        found: String,
        /// What to do.
        hint: String,
    },
    /// The form is right, and what is in it is not.
    #[error("the key in `{}` is damaged: {message}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the reader of it says.
        message: String,
    },
    /// No passphrase was given.
    #[error("`{}` is encrypted, and its passphrase cannot be had", path.display())]
    NoPassphrase {
        /// The file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: io::Error,
    },
    /// The passphrase does not open the key.
    #[error("the passphrase does not open `{}`", path.display())]
    Passphrase {
        /// The file.
        path: PathBuf,
    },
    /// The key carries no comment, or one that is no identity, and none was given.
    #[error("{found}\nhint: say who signs, e.g. by mail address: one word of letters, digits and `@._+-:/=%`")]
    Identity {
        /// What is wrong, with the text in question.
        found: String,
    },
    /// The command that signs could not be started, or its output not be read.
    #[error("the signing command `{command}` cannot be run")]
    Start {
        /// The command.
        command: String,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// The command that signs failed, or gave something that is no signature of the key.
    #[error(
        "the signing command `{command}` {fault}\nhint: it gets the bytes to sign on standard input, and has to write \
         an ECDSA signature over their SHA-256 in DER to standard output, e.g. `openssl dgst -sha256 -sign key.pem`"
    )]
    Command {
        /// The command.
        command: String,
        /// What is wrong, as the rest of a sentence.
        fault: String,
    },
    /// A library refused what it is given: a fault of ours.
    #[error("cannot write the signature: {message}")]
    Encoding {
        /// What the library says.
        message: String,
    },
}

impl SignatureError {
    /// Wraps what a library says when it cannot write something.
    pub(super) fn encoding(message: impl ToString) -> Self {
        Self::Encoding { message: message.to_string() }
    }
}
