-- Search by name in the public register. The words come ready cut from the program, so the
-- tokenizer only splits at spaces; the names themselves are not stored a second time.
-- rowid is the entry's seq. A query may end in the middle of a word: hence the prefix index.
CREATE VIRTUAL TABLE entry_name_fts USING fts5 (
    tokens,
    content = '',
    contentless_delete = 1,
    tokenize = 'ascii',
    prefix = '1'
);
