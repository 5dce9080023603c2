# Pages and answers of the API when something goes wrong

error-home = Go to the home page
error-again = Try again
error-reference = Reference:
error-refused = This cannot be done now
error-unknown-caller = We do not know who is asking
error-not-allowed = You may not do this
error-nothing-found = Nothing was found
error-flawed = Some of what was sent is wrong

error-malformed = We could not read that request
    .text = What your browser sent was incomplete or not in the right form. Nothing of it was saved. Go back and try once more.
error-forged = This page has expired
    .text = For your safety a form only works in the browser it was opened in. Open the page again and send it once more.
error-forbidden = You cannot see this page
    .text = Your account is not allowed here. If you work with another account, log in with that one first.
error-not-found = We could not find that page
    .text = The address may be mistyped, or the page may have moved. You can start again from the home page.
error-method = This address cannot be used that way
    .text = Open what you want to do again from the home page.
error-stale = Somebody else has just changed this
    .text = Something happened here after you opened the page. Open it again and look at the latest state first.
error-too-large = That was too large
    .text = A file may have up to 20 MB, everything sent at once up to 64 MB. Nothing of it was saved: make the files smaller or upload them one after another.
error-unsupported = We cannot read this kind of content
    .text = Please use the forms on the pages. Files may be JPG, PNG, WebP or PDF.
error-too-many = Too many attempts
    .text = Please wait a little before you try again.
error-internal = Something went wrong on our side
    .text = This is our fault, not anything you entered, and it has been recorded. Try again in a few minutes; if it happens again, tell us the reference below.
error-busy = Too much is going on
    .text = The system cannot keep up for the moment. Try again in a few seconds; what you just sent was not saved.
