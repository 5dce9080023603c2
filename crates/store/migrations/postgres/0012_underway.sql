-- 主体名下正在办理的申请: whether a subject is being moved is asked at every submission.
CREATE INDEX filing_underway ON filing (subject_id, kind)
 WHERE state NOT IN ('draft', 'approved', 'refused', 'withdrawn', 'lapsed');
