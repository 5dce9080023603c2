//! Use cases and jobs: load, decide, commit.
