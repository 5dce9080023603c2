//! SQL for SQLite and PostgreSQL from one text, and the keys that seal what is sensitive.
