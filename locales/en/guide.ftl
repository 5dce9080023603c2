# Pages of the guide. Its text is in docs/guide, a folder for each chapter; guide-{chapter} is a chapter's title, .lead says for whom it is.

guide-title = Guide
guide-lead = From creating an account to showing the badge: follow it once and you are done. Use Edge, Chrome 80 or later, Firefox 86 or later, or a browser like these; everything works without scripts, too.
guide-contents = Contents
guide-download = Download the guide
guide-version = Version
guide-search = Search the guide
guide-search-do = Search
guide-found = “{ $typed }”: { $count ->
        [one] found in one place
       *[other] found in { $count } places
    }
guide-found-none = Nothing was found. Try another word or fewer of them; separate words by spaces.
guide-found-all = See all contents
guide-turn = Previous and next section
guide-before-this = Previous
guide-after-this = Next

guide-applicant = Applicants
    .lead = File, show the number, keep the record true, answer the organ.
guide-officer = Reviewing officers
    .lead = Review filings, keep the register, deal with violations.
guide-provider = Access providers
    .lead = Join the directory, carry out orders, see how customers' filings stand.
guide-administrator = Administrators
    .lead = Organs, providers, and how the platform runs.
guide-operator = Operators
    .lead = Deploying, settings, backups and upgrades.
