//! The questions asked of every person named in a filing.

/// Declares the fields of one person under a prefix: name, document, photos, phone, mail.
///
/// With `same`, a first field asks whether it is the subject's responsible person; ticked, everything is copied.
macro_rules! person {
    (
        $(#[$doc:meta])* $module:ident, $prefix:literal
    ) => {
        $(#[$doc])*
        pub mod $module {
            use crate::field::{AnyField, Field};
            use crate::value::{
                AttachmentId, DocumentNumber, Email, IdDocumentKind, Mobile, PersonName, Validity,
            };

            pub static NAME: Field<PersonName> = Field::required(concat!($prefix, "_name"));
            pub static ID_KIND: Field<IdDocumentKind> = Field::required(concat!($prefix, "_id_kind"));
            pub static ID_NUMBER: Field<DocumentNumber> =
                Field::required(concat!($prefix, "_id_number")).sensitive();
            pub static ID_VALID_UNTIL: Field<Validity> =
                Field::required(concat!($prefix, "_id_valid_until"));
            /// 证件人像面.
            pub static ID_FRONT: Field<AttachmentId> = Field::required(concat!($prefix, "_id_front"));
            /// 证件国徽面.
            pub static ID_BACK: Field<AttachmentId> = Field::required(concat!($prefix, "_id_back"));
            /// 手持证件.
            pub static ID_HANDHELD: Field<AttachmentId> =
                Field::required(concat!($prefix, "_id_handheld"));
            pub static MOBILE: Field<Mobile> = Field::required(concat!($prefix, "_mobile")).sensitive();
            pub static EMAIL: Field<Email> = Field::optional(concat!($prefix, "_email")).sensitive();

            /// The document's kind, number and end of validity, as rules look at them.
            pub static DOCUMENT: [&dyn AnyField; 3] = [&ID_KIND, &ID_NUMBER, &ID_VALID_UNTIL];
        }
    };
}

pub(super) use person;
