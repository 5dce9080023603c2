-- 期限: what runs for filings, entries and subjects, written whenever one of them changes, so that reminders, lists and
-- feeds read one table. remind_on is the next day on which its owner is reminded; none once it is over.
CREATE TABLE deadline (
  about      TEXT COLLATE "C"    NOT NULL,  -- filing, entry, subject
  about_id   TEXT COLLATE "C"    NOT NULL,
  rule       TEXT COLLATE "C"    NOT NULL,
  due_on     TEXT COLLATE "C"    NOT NULL,
  starts_on  TEXT COLLATE "C"    NOT NULL,
  account_id TEXT COLLATE "C"    NOT NULL,
  organ_id   TEXT COLLATE "C",              -- of what the organ has to keep
  title      TEXT COLLATE "C"    NOT NULL,
  remind_on  TEXT COLLATE "C",
  done_at    BIGINT,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (about, about_id, rule, due_on)
);
CREATE INDEX deadline_of_account ON deadline (account_id, due_on);
CREATE INDEX deadline_of_organ ON deadline (organ_id, due_on) WHERE organ_id IS NOT NULL;
CREATE INDEX deadline_to_remind ON deadline (remind_on, account_id) WHERE remind_on IS NOT NULL AND done_at IS NULL;

-- 提醒方式: how an account wishes to be reminded, where it wishes otherwise than all do.
CREATE TABLE reminder_wish (
  account_id  TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  by_mail     BIGINT NOT NULL,
  by_sms      BIGINT NOT NULL,
  quiet_from  BIGINT NOT NULL,  -- hours of the day in China
  quiet_until BIGINT NOT NULL
);

-- 订阅: the secret address under which an account's calendar and news are read without logging in.
CREATE TABLE feed (
  account_id   TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
  token_hash   TEXT COLLATE "C"    NOT NULL UNIQUE,
  token_sealed BYTEA   NOT NULL,
  created_at   BIGINT NOT NULL
);
