# The applicant’s pages: filling in, handing in, following up, register entries, messages.

## Filling in
apply-yes = Yes
apply-long-term = No expiry
apply-pages =
    { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }
apply-join = {" "}
apply-overseas = Outside the mainland
apply-due-today = today is the last day
apply-place = Page { $at } of { $of }
apply-stage-check = Check
apply-stage-notice = Your duties
apply-back = Back
apply-continue = Save and continue
apply-save = Save draft
apply-saved-title = Draft saved
apply-saved-text = You can close this page and carry on later from your home page.
apply-read-title = Read from the file
apply-read-text = What was found has been filled in; please check it. What you had typed is unchanged.
apply-title-wrong = Error:{" "}
apply-rest = See what does not need to change
apply-reason = { $what }. { $mend }
apply-reason-noted = { $what }: { $note }{ $stop } { $mend }
apply-reason-stop = .
apply-clock = { $why } { $left }
apply-error = { $label }: { $text }

## Choosing a kind
apply-new-title = New filing
apply-new-lead = Choose what you want to file. Your answers are saved as you type, so you can finish in several sittings.
apply-new-first = To begin with, register the individual or organisation that runs the website, app or mini-program. Later filings take its details from here.
apply-begin = Begin: { $kind }

## Correction
apply-correction-title = Please correct what is listed here
apply-correction-text = Only what was returned needs to change; everything else stays as it is.
apply-task-mend = To correct
apply-task-flawed = Has an error

## Checking
apply-check-title = Check your answers
apply-check-lead = Go through every answer; use “Change” beside anything that is wrong.
apply-accurate-title = The content must be accurate and complete
apply-accurate-text = Make sure that everything agrees with the documents and with the facts. Incorrect or incomplete content is returned to you; false material has legal consequences.
apply-to-notice = Everything is right, continue
apply-submit = Submit for review
apply-notice-wait = Please read all of it first. You can submit once this page has been open for { $seconds } seconds.

## After submission
apply-submitted-title = { $kind }: submitted
apply-submitted-text = We have received “{ $title }”.
apply-next-title = What happens next
apply-next-review = The cyber police of your area review your filing.
apply-next-review-by = { $organ } reviews your filing.
apply-next-told = When there is a result, or something needs to be corrected, we leave a message here and tell you by text message or mail. Please keep your phone within reach.
apply-next-organ = Questions? Ask the reviewing organ
apply-next-subject = The subject and its first website, app or mini-program can be reviewed together, so you can go on right away.
apply-next-number = Once approved you receive a filing number. Please show it within 30 days: at the bottom of the home page, or on the “About” page of an app or mini-program.
apply-next-kind-title = What would you like to file next?
apply-next-kind-text = A subject is not reviewed by itself. Please go on and file the website, app or mini-program.
apply-next-kind-choose = Choose what to file next
apply-later = Later
apply-see-filing = Follow the progress
apply-to-my = Back to my home page

## My home
my-hello = Hello, { $name }
my-new = New filing
my-first-title = Register the subject first
my-first-text = The subject is the person or organisation that runs the website, app or mini-program. Everything else is filed once it is registered. It takes about ten minutes; have the documents and photos ready.
my-first-begin = Register the subject
my-first-resume = Carry on with the subject
my-subject-established = Established
my-subject-pending = Awaiting review
my-subject-draft-title = The subject has not been submitted yet
my-subject-draft-text = Your answers are saved; you can carry on where you stopped.
my-no-subject-title = No subject yet
my-waiting = Waiting for you
my-nothing-waits = There is nothing for you to do right now.
my-go-on = Carry on: { $kind } { $title }
my-mend = Correct: { $kind } { $title }
my-mend-hint = The filing was returned. Correct what the reasons name and submit it again.
my-draft-hint = Draft, saved on { $day }.
my-hang-badge = Put the number and badge on your home page: { $name }
my-hang-number = Put the number on the “About” page: { $name }
my-running = Being reviewed
my-all-filings = All filings
my-unread = Unread messages
my-organ-others = Other regions
my-organ = My police organ
my-all-messages = All messages
my-entries = My register entries
my-all-entries = All entries
my-promised = answered by { $day }
my-promised-late = was to be answered by { $day }, is late
my-touched = updated on { $day }
my-no-entries-title = Nothing registered yet
my-no-entries-text = Once a website, app or mini-program is approved, its number, badge and what to do with them appear here.
my-no-filings-title = No filings yet
my-no-filings-text = What you submit or are still filling in is listed here, with its progress.
my-no-messages-title = No messages yet
my-no-messages-text = When a review makes progress we tell you here, and by text message or mail.
my-read-all = Mark all as read
my-new-message = Unread
my-see = See
my-delete = Delete
my-comma = ,{" "}
my-days-off = {" "}Not counted: { $days }.
my-review-late = {" "}That was { $days ->
        [one] a day
       *[other] { $days } days
    } ago, and the organ has not decided yet. You may call it at the number below.
my-number-issued = A filing number has been issued
my-to-record = Download the badge and copy the code
my-reasons = What the officer says
my-inspection = Inspection
my-inspection-at = When
my-inspection-place = Where
my-inspection-contact = Whom to ask for
my-inspection-bring = What to bring
my-to-mend = Correct it
my-to-go-on = Carry on
my-begin-anew = File anew
my-timeline = Progress
my-answers = See your answers

## The page of a register entry
own-number = Filing number
own-copied-plain = The number is copied without spaces, ready to be pasted.
own-number-due = Please show the number in time
own-badge-due = Please show the badge in time
own-badge = Badge icon
own-badge-text = Download the icon into the root folder of your own site; do not link to a picture elsewhere.
own-code = Code to paste
own-code-text = Put it at the bottom of your home page: the icon left of the number, on one line, linking to the public query.
own-show = Where to show it
own-show-text-app = Show the number on the “About” or “Settings” page of the app, opening its public record when tapped; on a start screen or home page too, if there is one.
own-show-text-mini-program = Show the number on the “About” or “Me” page of the mini-program, linked to its public record where the platform allows it.
own-show-number = Text to show
own-show-link = Address to link to
own-service-domains = Service domains
own-facts = What is registered
own-domain = Primary domain
own-secondary = Secondary domains
own-subject = Subject
own-organ = Registering organ
own-issued = Registered on
own-public = See the public record
snippet-html = HTML
    .hint = Paste it into the footer of your page template.
snippet-wordpress = WordPress
    .hint = Add it to the end of your theme’s functions.php, or put the HTML code into a “Custom HTML” widget in the footer.
snippet-hexo = Hexo
    .hint = For the NexT theme, in its configuration; with other themes use their custom footer text.
snippet-vuepress = VuePress
    .hint = In the theme’s footer setting; put the icons into .vuepress/public.
snippet-react = React
    .hint = Use it as a component in your footer; put the icons into the public folder.
snippet-nginx = Nginx
    .hint = Nginx adds it at the end of every page, without touching the site. It needs ngx_http_sub_module and an upstream that does not compress.

## When the form has changed
renewed-title = The form has changed
renewed-lead = There is a new version of this form since you last saved it. Nothing you filled in is lost; this is what changed.
renewed-asked = New questions
    .hint = They were not asked before. Please answer them on the pages that follow.
renewed-kept = Asked in another way
    .hint = Your answers stand under the new question already; there is nothing to type again.
renewed-now = Now: “{ $to }”
renewed-dropped = No longer asked
    .hint = The new form does not collect this, and it is not handed in. Keep a copy if you need one.
renewed-go-on = Understood, go on
