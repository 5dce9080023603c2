//! What a statement is given: four kinds of value, and how ours become one of them.

use std::borrow::Cow;

/// A value bound to `$n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

/// Can be bound. Newtypes of the domain get their own `impl`, one line each.
pub trait ToArg {
    fn to_arg(&self) -> Arg<'_>;
}

/// The arguments of a statement, in order: `args![filing.id, now, None::<&str>]`.
///
/// Takes each by reference, so nothing is moved. Bind a temporary with `let` first where the
/// list outlives the statement it is written in.
#[macro_export]
macro_rules! args {
    () => { &[] as &[$crate::arg::Arg<'_>] };
    ($($value:expr),+ $(,)?) => {
        &[$($crate::arg::ToArg::to_arg(&$value)),+] as &[$crate::arg::Arg<'_>]
    };
}

impl ToArg for Arg<'_> {
    fn to_arg(&self) -> Arg<'_> {
        *self
    }
}

impl<T: ToArg + ?Sized> ToArg for &T {
    fn to_arg(&self) -> Arg<'_> {
        (**self).to_arg()
    }
}

impl<T: ToArg> ToArg for Option<T> {
    fn to_arg(&self) -> Arg<'_> {
        self.as_ref().map_or(Arg::Null, ToArg::to_arg)
    }
}

impl ToArg for str {
    fn to_arg(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}

impl ToArg for String {
    fn to_arg(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}

impl ToArg for Cow<'_, str> {
    fn to_arg(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}

impl ToArg for [u8] {
    fn to_arg(&self) -> Arg<'_> {
        Arg::Bytes(self)
    }
}

impl<const N: usize> ToArg for [u8; N] {
    fn to_arg(&self) -> Arg<'_> {
        Arg::Bytes(self)
    }
}

impl ToArg for Vec<u8> {
    fn to_arg(&self) -> Arg<'_> {
        Arg::Bytes(self)
    }
}

/// Truth is stored as 0 and 1: the engines disagree about anything else.
impl ToArg for bool {
    fn to_arg(&self) -> Arg<'_> {
        Arg::Int(i64::from(*self))
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {$(
        impl ToArg for $number {
            fn to_arg(&self) -> Arg<'_> {
                Arg::Int(i64::from(*self))
            }
        }
    )+};
}

whole_numbers!(i64, i32, i16, u32, u16, u8);

macro_rules! large_numbers {
    ($($number:ty),+) => {$(
        /// Columns are signed 64-bit; what does not fit is none of our counts.
        impl ToArg for $number {
            fn to_arg(&self) -> Arg<'_> {
                Arg::Int(i64::try_from(*self).unwrap_or(i64::MAX))
            }
        }
    )+};
}

large_numbers!(usize, u64);
