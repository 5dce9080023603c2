-- 表单版本 under which a subject's answers were given, as rounds and entry documents have it.
ALTER TABLE subject ADD COLUMN form_version INTEGER NOT NULL DEFAULT 1;
