//! A whole application in one process for tests, with actors, a clock moved by hand and fake ports.
