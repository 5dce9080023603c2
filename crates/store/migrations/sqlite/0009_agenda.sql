-- 期限: what runs for filings, entries and subjects, written whenever one of them changes, so that reminders, lists and
-- feeds read one table. remind_on is the next day on which its owner is reminded; none once it is over.
CREATE TABLE deadline (
  about      TEXT    NOT NULL,  -- filing, entry, subject
  about_id   TEXT    NOT NULL,
  rule       TEXT    NOT NULL,
  due_on     TEXT    NOT NULL,
  starts_on  TEXT    NOT NULL,
  account_id TEXT    NOT NULL,
  organ_id   TEXT,              -- of what the organ has to keep
  title      TEXT    NOT NULL,
  remind_on  TEXT,
  done_at    INTEGER,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (about, about_id, rule, due_on)
) STRICT;
CREATE INDEX deadline_of_account ON deadline (account_id, due_on);
CREATE INDEX deadline_of_organ ON deadline (organ_id, due_on) WHERE organ_id IS NOT NULL;
CREATE INDEX deadline_to_remind ON deadline (remind_on, account_id) WHERE remind_on IS NOT NULL AND done_at IS NULL;

-- 提醒方式: how an account wishes to be reminded, where it wishes otherwise than all do.
CREATE TABLE reminder_wish (
  account_id  TEXT    NOT NULL PRIMARY KEY,
  by_mail     INTEGER NOT NULL,
  by_sms      INTEGER NOT NULL,
  quiet_from  INTEGER NOT NULL,  -- hours of the day in China
  quiet_until INTEGER NOT NULL
) STRICT;

-- 订阅: the secret address under which an account's calendar and news are read without logging in.
CREATE TABLE feed (
  account_id   TEXT    NOT NULL PRIMARY KEY,
  token_hash   TEXT    NOT NULL UNIQUE,
  token_sealed BLOB    NOT NULL,
  created_at   INTEGER NOT NULL
) STRICT;
