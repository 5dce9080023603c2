# News: written, published and withdrawn by a system administrator

admin-notices = News
admin-notices-lead = What is published stands on the home page (the latest four) and under “News”. Drafts, what is still to come and what was withdrawn are seen by system administrators only.
admin-notices-empty = There is no news yet
    .text = Maintenance, changes of rules or of office hours: write it, look at the preview, then publish it.
announcement-new = Write news
announcement-edit = Change
announcement-form-lead = Saving leads to a preview and publishes nothing. Changes to what is published already take effect when they are saved.
announcement-save = Save and preview
announcement-publish = Publish
announcement-public = See it on the portal
announcement-in-zh-CN = For readers of Chinese
announcement-in-en = For readers of English
announcement-untranslated = There is no English text: readers of English see the Chinese one.
announcement-at-once = when published

announcement-col-title = Title
announcement-col-period = Shown
announcement-col-english = English
announcement-period = { $from } to { $until }
announcement-period-open = From { $from }

## Where a notice stands: announcement-{code}
announcement-draft = Draft
    .explain = Not published; the public does not see it.
announcement-scheduled = To come
    .explain = Published; it appears by itself on its first day.
announcement-shown = Shown
    .explain = The public sees it.
announcement-over = Over
    .explain = Its last day has passed; the public does not see it any more.
announcement-withdrawn = Withdrawn
    .explain = The public does not see it. Change it before it is published again.

## What was just done
announcement-write-done = Saved: please check the preview below
announcement-publish-done = Published
announcement-withdraw-done = Withdrawn

## Taking it down: announcement-withdraw-{state}
announcement-withdraw-draft = Give up this draft
    .text = It no longer stands at the top of the list. The text is kept and can be taken up again.
announcement-withdraw-published = Withdraw it
    .text = The public stops seeing it within a minute, and links to it stop working.

## The questions
field-announcement_title_zh = Title in Chinese
    .hint = What it is about, in one sentence.
field-announcement_body_zh = Text in Chinese
    .hint = A blank line parts paragraphs. Up to 5,000 characters.
field-announcement_title_en = Title in English
    .hint = Left blank, readers of English see the Chinese one.
field-announcement_body_en = Text in English
field-announcement_from = First day
    .hint = Left blank, it is shown as soon as it is published.
field-announcement_until = Last day
    .hint = It disappears by itself when this day ends. Left blank, it stays.
flaw-announcement-half-translated = Give both the English title and the English text, or neither.
flaw-announcement-over = That day has passed, so it would never be shown. Give today or a later day, or leave it blank.
flaw-announcement-ends-before = The last day lies before the first one. Please check both.
