# The frame around pages, and shared components

ui-skip = Skip to content
ui-demo-label = Demonstration
ui-demo = Every person, organisation and document number here is invented. Nothing decided here has any effect.
ui-nav = Main
ui-nav-home = Home
ui-nav-query = Public register
ui-nav-guide = Guide
ui-nav-policy = Law and policy
ui-login = Log in
ui-register = Create account
ui-logout = Log out
ui-account = Account and security
ui-unread = unread
ui-my = My filings
ui-my-home = Overview
ui-my-subject = Subject
ui-my-filings = Applications
ui-my-entries = Registrations
ui-my-messages = Messages
ui-desk = Review desk
ui-admin = Administration
ui-foot = { $name } is open-source software for public security filing of websites, run by whoever deploys it.

ui-errors-title = Some answers need correcting
ui-error = Error:
ui-optional = (optional)
ui-choose = Choose
ui-returned-because = The reviewing officer asks you to change this
ui-add-row = Add another
ui-remove = Remove
ui-change = Change
ui-not-given = Not given
ui-continue = Continue
ui-leave-it = Leave it as it is
ui-province = Province
ui-city = City or prefecture
ui-district = District or county
ui-region-next = Show the next level
ui-saved = Saved
ui-save-failed = Not saved. Check your connection and try again

ui-upload-how = Drop the file here or choose it with the button. JPG, PNG, WebP or PDF, up to 20 MB.
ui-upload-pick = Choose a file
ui-upload-sending = Uploading
ui-upload-sent = Uploaded
ui-upload-failed = The upload did not succeed. Please try again
ui-upload-too-big = The file is larger than 20 MB. Make it smaller and try again
ui-photo-how = What makes a good photo?
ui-photo-good = All four corners, text sharp
ui-photo-cut = Nothing cut off
ui-photo-glare = No glare over the text

ui-steps = Steps
ui-step-done = (done)
ui-pages = Pages
ui-previous = Previous
ui-next = Next
ui-copy = Copy
ui-copied = Copied
ui-countdown = Please read the whole notice. You can tick the box in %s seconds
ui-countdown-over = You can tick the box now

ui-idle-title = Are you still there?
ui-idle-text = Nothing has happened here for a while, so you will soon be logged out. Saved drafts are kept.
ui-idle-stay = Stay logged in

ui-captcha = Characters in the picture
ui-captcha-hint = Type the characters you see. Upper and lower case are the same.
ui-captcha-image = Picture with characters
ui-captcha-refresh = New picture
ui-captcha-other = Cannot read it? Verify without the picture
ui-captcha-working = Verifying, one moment
ui-captcha-done = Verified. You need not type the characters
ui-captcha-failed = That did not work. Please type the characters
ui-password-strength = Password strength
ui-password-weak = Too weak: make it longer, with less common words
ui-password-fair = Fair: a few more characters would help
ui-password-good = Strong enough

ui-keys-hint = Press ? for keyboard shortcuts
ui-keys-title = Keyboard shortcuts
ui-keys-rows = Next row, previous row
ui-keys-open = Open the selected row
ui-keys-search = Go to the search box
ui-keys-take = Take the next case
ui-keys-files = Previous, next attachment
ui-keys-help = Show or hide this list
ui-keys-close = Close

ui-files = Attachments
ui-larger = Larger
ui-smaller = Smaller
ui-turn = Turn
ui-open-file = Open in a new window
