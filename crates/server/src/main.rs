//! The program `anbei`: serve, work, migrate, seed, doctor, check.

fn main() {}
